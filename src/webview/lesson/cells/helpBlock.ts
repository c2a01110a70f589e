import type { CellHelp } from '../../../core/cells/cellRun.js';

/** A message with a button for each way on. */
export function makeHelp({ message, actions }: CellHelp, onAction: (action: string) => void): HTMLElement {
  const help = document.createElement('div');
  help.className = 'cell-help';
  help.append(makeNote(message));
  for (const action of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'secondary';
    button.textContent = action;
    button.addEventListener('click', () => {
      onAction(action);
    });
    help.append(button);
  }
  return help;
}

/** A quiet sentence. */
export function makeNote(text: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'cell-note';
  note.textContent = text;
  return note;
}
