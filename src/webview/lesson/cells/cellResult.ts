import type { CellFigure, CellOutput } from '../../../core/cells/cellOutput.js';
import type { CellHelp, CellRun } from '../../../core/cells/cellRun.js';
import type { RunSummary } from '../../../core/cells/describeRun.js';
import type { Localiser } from '../../../core/localiser.js';
import { makeErrorBlock } from './errorBlock.js';
import { makeHelp, makeNote } from './helpBlock.js';
import { PrintedText } from './printedText.js';

/** What a run brought forth, below the code. */
export class CellResult {
  readonly element = document.createElement('section');
  readonly #head = document.createElement('p');
  readonly #verdict = document.createElement('span');
  readonly #staleness = document.createElement('span');
  readonly #time = document.createElement('span');
  readonly #outputs = document.createElement('div');
  readonly #rest = document.createElement('div');
  readonly #pictures: string[] = [];
  #printed: PrintedText | undefined;

  constructor(
    private readonly cell: string,
    private readonly label: string,
    private readonly l10n: () => Localiser,
    private readonly onAction: (action: string) => void,
  ) {
    this.element.className = 'cell-result';
    this.element.hidden = true;
    this.element.setAttribute('aria-label', label);
    this.#head.className = 'cell-verdict';
    this.#verdict.className = 'verdict';
    this.#staleness.className = 'staleness';
    this.#time.className = 'run-time';
    const name = document.createElement('span');
    name.textContent = l10n().t('Your run');
    this.#head.append(name, this.#verdict, this.#staleness, this.#time);
    this.#outputs.className = 'cell-outputs';
    this.#rest.className = 'cell-rest';
    this.element.append(this.#head, this.#outputs, this.#rest);
  }

  /** Takes everything away for the next run. */
  clear(): void {
    for (const address of this.#pictures.splice(0)) {
      URL.revokeObjectURL(address);
    }
    this.#printed = undefined;
    this.#outputs.replaceChildren();
    this.#rest.replaceChildren();
    this.setVerdict(undefined, 0);
    this.setStaleness(undefined);
    this.element.hidden = true;
  }

  /** Adds what came next. */
  append(outputs: readonly CellOutput[]): void {
    // Shown first, for what is hidden has no size to scroll by.
    this.element.hidden = false;
    for (const output of outputs) {
      this.#add(output);
    }
  }

  /** Shows how the run ended. */
  finish({ outcome, seconds }: CellRun, summary: RunSummary): void {
    const l10n = this.l10n();
    const help = outcome?.kind === 'failed' || outcome?.kind === 'blocked' ? outcome.help : undefined;
    this.#rest.replaceChildren(
      ...(outcome?.kind === 'failed' ? [makeErrorBlock(outcome.errors, this.cell, l10n)] : []),
      ...summary.notes.map(makeNote),
      ...(help === undefined ? [] : [makeHelp(help, this.onAction)]),
    );
    this.setVerdict(summary, seconds);
    this.element.hidden = false;
  }

  /** Puts a button at the end of the line with the verdict. */
  addButton(button: HTMLButtonElement): void {
    this.#head.append(button);
  }

  /** Adds a message with ways on below everything. */
  addHelp(help: CellHelp, onAction: (action: string) => void): void {
    this.#rest.append(makeHelp(help, onAction));
  }

  /** Says in a word how the run ended; nothing while it goes on. */
  setVerdict(summary: RunSummary | undefined, seconds: number): void {
    this.#verdict.textContent = summary?.text ?? '';
    this.#verdict.dataset['tone'] = summary?.tone ?? 'neutral';
    this.#time.textContent = summary === undefined || seconds === 0 ? '' : formatSeconds(seconds, this.l10n());
  }

  /** Says why it may no longer hold. */
  setStaleness(words: string | undefined): void {
    this.#staleness.textContent = words ?? '';
    this.element.toggleAttribute('data-stale', words !== undefined);
  }

  #add(output: CellOutput): void {
    if (output.kind === 'text') {
      if (this.#printed?.stream !== output.stream) {
        this.#printed = new PrintedText(output.stream, this.label);
        this.#outputs.append(this.#printed.element);
      }
      this.#printed.append(output.text);
      return;
    }
    this.#printed = undefined;
    this.#outputs.append(
      output.kind === 'skipped'
        ? makeNote(this.l10n().t('… {0} characters left out …', output.characters.toLocaleString(document.documentElement.lang || 'en')))
        : this.#makePicture(output),
    );
  }

  #makePicture({ mime, data, width, height, title }: CellFigure): HTMLElement {
    const l10n = this.l10n();
    const bytes = mime === 'image/png' ? Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)) : data;
    const picture = document.createElement('img');
    const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
    this.#pictures.push(address);
    picture.src = address;
    picture.width = width;
    picture.height = height;
    picture.alt = title === '' ? l10n.t('Figure made by the cell') : l10n.t('Figure made by the cell: {0}', title);
    const frame = document.createElement('div');
    frame.className = 'cell-figure';
    frame.append(picture);
    return frame;
  }
}

function formatSeconds(seconds: number, l10n: Localiser): string {
  return seconds < 0.095
    ? l10n.t('{0} ms', Math.max(1, Math.round(seconds * 1000)))
    : l10n.t('{0} s', seconds.toFixed(seconds < 9.5 ? 1 : 0));
}
