import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { type JournalFile, ProgressStore } from '../../core/progress/progressStore.js';
import type { Progress } from '../../core/progress/progress.js';
import type { JournalProblem } from '../../core/progress/parseJournal.js';
import { setContext } from '../commands/contextKeys.js';
import type { Log } from '../log.js';
import { type JournalLocation, locateJournal } from './journalLocation.js';

const reloadDelay = 150;

/** Keeps the learner's progress: finds the journal on first use, watches it for other windows, says when lines cannot be read. */
export class ProgressFeature implements vscode.Disposable {
  readonly store: ProgressStore;
  #location: Promise<JournalLocation> | undefined;
  #watcher: vscode.Disposable | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: Log,
  ) {
    this.store = new ProgressStore(() => this.#file(), { now: () => new Date(), newId: () => randomUUID() });
    this.#disposables.push(
      this.store.onDidChange((progress) => void this.#publish(progress)),
      this.store.onDidFindProblems((problems) => void this.#report(problems)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#relocate()),
    );
  }

  /** Stops watching. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher?.dispose();
    this.store.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #file(): Promise<JournalFile> {
    this.#location ??= this.#locate();
    return (await this.#location).file;
  }

  async #locate(): Promise<JournalLocation> {
    const location = await locateJournal(this.context.globalStorageUri);
    const pattern = new vscode.RelativePattern(vscode.Uri.file(path.dirname(location.path)), path.basename(location.path));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const reload = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.store.reloadIfChanged().catch((error: unknown) => this.log.error(error)), reloadDelay);
    };
    this.#watcher = vscode.Disposable.from(watcher, watcher.onDidChange(reload), watcher.onDidCreate(reload), watcher.onDidDelete(reload));
    if (!location.isPrivate) {
      void this.#offerPrivateJournal(location);
    }
    return location;
  }

  #relocate(): void {
    if (this.#location === undefined) {
      return;
    }
    this.#location = undefined;
    this.#watcher?.dispose();
    void this.store.reload().catch((error: unknown) => this.log.error(error));
  }

  /** What was learnt while no folder was open is offered to the first workspace that is. */
  async #offerPrivateJournal(location: JournalLocation): Promise<void> {
    const { DiskJournalFile, markMoved } = await import('../../platform/journalFile.js');
    const kept = vscode.Uri.joinPath(this.context.globalStorageUri, 'journal.jsonl').fsPath;
    const text = await new DiskJournalFile(kept).read();
    if (text === '') {
      return;
    }
    const move = vscode.l10n.t('Bring It Here');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('You have progress from when no folder was open. Bring it into this workspace?'),
      move,
      vscode.l10n.t('Not Now'),
    );
    if (chosen === move) {
      await location.file.append(text.endsWith('\n') ? text : `${text}\n`);
      await markMoved(kept);
      await this.store.reload();
    }
  }

  async #publish(progress: Progress): Promise<void> {
    const exercises = [...progress.exercises.values()];
    await setContext('ascent:exerciseStarted', exercises.length > 0);
    await setContext(
      'ascent:exercisePassed',
      exercises.some(({ passedAt }) => passedAt !== undefined),
    );
  }

  async #report(problems: readonly JournalProblem[]): Promise<void> {
    const file = (await this.#location)?.path ?? '';
    for (const { line, reason } of problems) {
      this.log.channel.warn(`${file}:${String(line)}: ${reason}`);
    }
    const first = problems[0];
    if (first === undefined) {
      return;
    }
    const open = vscode.l10n.t('Open the Journal');
    const message =
      problems.length === 1
        ? vscode.l10n.t(
            'One line of your progress journal cannot be read (line {0}). It is kept and skipped; everything else counts.',
            first.line,
          )
        : vscode.l10n.t(
            '{0} lines of your progress journal cannot be read (the first is line {1}). They are kept and skipped; everything else counts.',
            problems.length,
            first.line,
          );
    if ((await vscode.window.showWarningMessage(message, open)) === open) {
      const position = new vscode.Position(first.line - 1, 0);
      await vscode.window.showTextDocument(vscode.Uri.file(file), { selection: new vscode.Range(position, position) });
    }
  }
}
