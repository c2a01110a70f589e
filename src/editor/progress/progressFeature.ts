import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { type JournalFile, ProgressStore } from '../../core/progress/progressStore.js';
import type { Progress } from '../../core/progress/progress.js';
import type { JournalProblem } from '../../core/progress/parseJournal.js';
import { journalPath } from '../../platform/journalFile.js';
import { setContext } from '../commands/contextKeys.js';
import type { Log } from '../log.js';
import { type JournalLocation, locateJournal } from './journalLocation.js';

const reloadDelay = 150;

/** Milliseconds after which VS Code watches a file that it was asked to watch: on a quick machine, a busy one, a very busy one. */
const watchDelays = [3_000, 10_000, 30_000];

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
      this.store.onDidChange((progress) => void this.#setContexts(progress)),
      this.store.onDidFindProblems((problems) => void this.#report(problems)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#relocate()),
      // Not every file system says when a file changes.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#location !== undefined) {
          this.#reloadSoon(reloadDelay);
        }
      }),
    );
  }

  /** The folder that the journal is kept in, or will be; `undefined` where none is open. */
  async findFolder(): Promise<string | undefined> {
    this.#location ??= this.#locate();
    const { path: file, isPrivate } = await this.#location;
    return isPrivate ? undefined : file.slice(0, -journalPath.length - 1);
  }

  /** Sets the context keys that follow from the journal as it is now; later they follow each change by themselves. */
  async publish(): Promise<void> {
    try {
      await this.#setContexts(await this.store.load());
    } catch (error) {
      this.log.error(error);
    }
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
      this.#reloadSoon(reloadDelay);
    };
    // What another window writes before the watching has begun is not announced.
    const looks = watchDelays.map((delay) => setTimeout(() => this.#reload(), delay));
    this.#watcher = vscode.Disposable.from(
      ...[watcher, watcher.onDidChange(reload), watcher.onDidCreate(reload), watcher.onDidDelete(reload)],
      new vscode.Disposable(() => looks.forEach(clearTimeout)),
    );
    if (!location.isPrivate) {
      void this.#offerPrivateJournal().catch((error: unknown) => this.log.error(error));
    }
    return location;
  }

  #reloadSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#reload(), delay);
  }

  #reload(): void {
    void this.store.reloadIfChanged().catch((error: unknown) => this.log.error(error));
  }

  #relocate(): void {
    if (this.#location === undefined) {
      return;
    }
    this.#location = undefined;
    this.#watcher?.dispose();
    void this.store.reload().catch((error: unknown) => this.log.error(error));
  }

  async #offerPrivateJournal(): Promise<void> {
    const kept = vscode.Uri.joinPath(this.context.globalStorageUri, 'journal.jsonl').fsPath;
    const { offerPrivateJournal } = await import('./offerPrivateJournal.js');
    await offerPrivateJournal(kept, this.store, this.context.workspaceState);
  }

  async #setContexts(progress: Progress): Promise<void> {
    const exercises = [...progress.exercises.values()];
    await setContext('ascent:lessonOpened', progress.lessons.size > 0);
    await setContext('ascent:exerciseStarted', exercises.length > 0);
    await setContext(
      'ascent:exercisePassed',
      exercises.some(({ passedAt }) => passedAt !== undefined),
    );
  }

  async #report(problems: readonly JournalProblem[]): Promise<void> {
    const { isNewTo, reportProblems } = await import('./reportProblems.js');
    if (await isNewTo(this.context.workspaceState, problems)) {
      await reportProblems(problems, (await this.#location)?.path ?? '', this.log);
    }
  }
}
