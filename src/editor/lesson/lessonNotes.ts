import * as path from 'node:path';
import * as vscode from 'vscode';
import { mergeNote } from '../../core/notes/mergeNote.js';
import type { Note } from '../../core/notes/notesFile.js';
import { listNotes, parseNotes, serialiseNotes, setNote } from '../../core/notes/notesFile.js';
import { UserError } from '../../core/userError.js';
import { findJournal, journalPath } from '../../platform/journalFile.js';
import { NotesError, NotesStore } from '../../platform/notes/notesStore.js';
import type { NotesMessage, SaveNoteMessage, ShownNote } from '../../protocol/readingTools.js';
import { listLocalFolders } from '../localFolders.js';

const WAIT_AFTER_CHANGE = 100;

/** The learner's notes on lessons: Markdown files beside the journal, one for each lesson, which people may edit too. */
export class LessonNotes implements vscode.Disposable {
  #store: Promise<NotesStore | undefined> | undefined;
  #watcher: vscode.Disposable | undefined;
  readonly #folders = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    this.#watcher?.dispose();
    this.#store = undefined;
  });

  /** `onDidChange` is called with the id of a lesson when the file of its notes changed, whoever wrote it. */
  constructor(private readonly onDidChange: (lesson: string) => void) {}

  /** What a page shows of the notes of its lesson. Does not fail: what is in the way is said in words. */
  async describe(lesson: string): Promise<Omit<NotesMessage, 'type'>> {
    try {
      const store = await this.#findStore();
      if (store === undefined) {
        const words = vscode.l10n.t('Your notes are kept in your folder, as Markdown. Open a folder to write some.');
        return { notes: [], problem: { words, remedy: 'open-folder' } };
      }
      return { notes: await draw(listNotes(parseNotes(await store.read(lesson)))) };
    } catch (error) {
      const isOfFile = error instanceof NotesError && (error.obstacle === 'too-large' || error.obstacle === 'not-text');
      return { notes: [], problem: { words: explain(error), remedy: isOfFile ? 'open-file' : 'none' } };
    }
  }

  /**
   * Writes a note into the file of its lesson (`title`: the lesson's), and leaves everything else in it as it is.
   * @throws UserError where it cannot be written; the page keeps the words then
   */
  async save(lesson: string, title: string, { heading, title: words, text, base, order }: SaveNoteMessage): Promise<void> {
    const store = await this.#findStore();
    if (store === undefined) {
      throw new UserError(vscode.l10n.t('Your notes are kept in your folder, as Markdown. Open a folder to write some.'));
    }
    const marker = vscode.l10n.t('*(Above: changed elsewhere. Below: written on the lesson page at the same time. Both are kept.)*');
    try {
      await store.update(lesson, (file) => {
        const parts = parseNotes(file);
        const theirs = listNotes(parts).find((note) => note.heading === heading)?.text ?? '';
        const merged = mergeNote({ base, mine: text, theirs }, marker);
        if (merged === theirs) {
          return file;
        }
        const begun = file.trim() === '' ? [{ raw: `# ${vscode.l10n.t('Notes: {0}', title)}\n` }] : parts;
        return serialiseNotes(setNote(begun, { heading, title: words, text: merged }, order));
      });
    } catch (error) {
      throw error instanceof NotesError ? new UserError(explain(error)) : error;
    }
  }

  /** Opens the file of a lesson's notes in an editor, at a heading where one is named; where no folder is open, offers to open one. */
  async open(lesson: string, heading: string | undefined): Promise<void> {
    const store = await this.#findStore();
    if (store === undefined) {
      await vscode.commands.executeCommand('vscode.openFolder');
      return;
    }
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(store.fileOf(lesson)));
    const offset = heading === undefined ? -1 : document.getText().indexOf(`<!-- ascent:heading ${heading} -->`);
    const position = document.positionAt(Math.max(0, offset));
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      selection: new vscode.Range(position, position),
    });
  }

  /** Stops watching. */
  dispose(): void {
    this.#folders.dispose();
    this.#watcher?.dispose();
  }

  #findStore(): Promise<NotesStore | undefined> {
    this.#store ??= this.#makeStore();
    return this.#store;
  }

  async #makeStore(): Promise<NotesStore | undefined> {
    const folder = await findNotesFolder();
    if (folder === undefined) {
      return undefined;
    }
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '*.md'));
    // A file that is replaced is gone for a moment.
    const changed = ({ fsPath }: vscode.Uri): void => {
      setTimeout(() => {
        this.onDidChange(path.basename(fsPath, '.md'));
      }, WAIT_AFTER_CHANGE);
    };
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
    return new NotesStore(folder);
  }
}

/** Notes lie beside the journal that holds for the open folders, or where it will be made. */
async function findNotesFolder(): Promise<string | undefined> {
  const folders = listLocalFolders();
  for (const { uri } of folders) {
    const journal = await findJournal(uri.fsPath);
    if (journal !== undefined) {
      return path.join(path.dirname(journal), 'notes');
    }
  }
  const [first] = folders;
  return first === undefined ? undefined : path.join(first.uri.fsPath, path.dirname(journalPath), 'notes');
}

/** The libraries that draw are loaded only where there is something to draw. */
async function draw(notes: readonly Note[]): Promise<readonly ShownNote[]> {
  if (notes.length === 0) {
    return [];
  }
  const { renderNote } = await import('../../core/notes/renderNote.js');
  return notes.map((note) => ({ ...note, html: renderNote(note.text, vscode.l10n) }));
}

function explain(error: unknown): string {
  if (!(error instanceof NotesError)) {
    return vscode.l10n.t('Your notes cannot be read. Nothing in them was changed.');
  }
  const { file, obstacle } = error;
  switch (obstacle) {
    case 'too-large':
      return vscode.l10n.t(
        '{0} would be larger than 1 MB, or is so already. Nothing in it was changed. Move some of it to another file.',
        file,
      );
    case 'not-text':
      return vscode.l10n.t('{0} is not UTF-8 text. Nothing in it was changed. Save it as UTF-8, then open the lesson again.', file);
    case 'not-readable':
      return vscode.l10n.t('{0} cannot be read. Nothing in it was changed. Allow reading it, then open the lesson again.', file);
    case 'not-writable':
      return vscode.l10n.t(
        '{0} cannot be written, so your note is not saved yet. Allow writing to that folder, then change the note.',
        file,
      );
    case 'disk-full':
      return vscode.l10n.t('Your note is not saved yet: the disk is full. Free some space, then change the note.');
  }
}
