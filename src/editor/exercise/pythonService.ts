import { homedir } from 'node:os';
import { dirname, isAbsolute, join, sep } from 'node:path';
import * as vscode from 'vscode';
import type { Event } from '../../core/event.js';
import { Emitter } from '../../core/event.js';
import type { BrokenPython, FoundPython, PythonSearch } from '../../platform/python/findPython.js';
import { PythonFinder } from '../../platform/python/findPython.js';
import type { PythonCandidate, PythonPlaces } from '../../platform/python/pythonCandidates.js';
import { environmentName, listCandidates } from '../../platform/python/pythonCandidates.js';
import { listLocalFolders } from '../localFolders.js';
import type { Log } from '../log.js';
import { exercisesFolderIn } from './exercisesFolder.js';

/** Milliseconds that the Python extension may take to say what it would use. */
const patience = 4000;

/** The settings that say which interpreter is the one to use. */
const deciding = ['ascent.pythonPath', 'ascent.environment', 'python.defaultInterpreterPath'] as const;

/** Finds the one interpreter that checks, cells and the status bar share. */
export class PythonService implements vscode.Disposable {
  readonly #finder = new PythonFinder();
  readonly #changed = new Emitter<undefined>();
  /** Fires when another interpreter may be the one to use. */
  readonly onDidChange: Event<undefined> = this.#changed.event;
  readonly #disposables: vscode.Disposable[] = [];
  #watching: Promise<vscode.Disposable> | undefined;

  constructor(private readonly log: Log) {
    this.#disposables.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (deciding.some((setting) => event.affectsConfiguration(setting))) {
          this.forget();
        }
      }),
    );
  }

  /**
   * Finds the interpreter for work that needs these packages.
   * @param project the folder of the project it is for, where there is one
   */
  async find(packages: readonly string[], project?: string, signal?: AbortSignal): Promise<PythonSearch> {
    return project !== undefined && hasOwnEnvironment(project)
      ? this.#finder.findIn(join(project, environmentName), packages, signal)
      : this.#finder.find(await this.#places(project), packages, signal);
  }

  /** Asks an interpreter anew, whatever was known of it. */
  async ask(candidate: PythonCandidate, packages: readonly string[], signal?: AbortSignal): Promise<FoundPython | BrokenPython> {
    this.#finder.forget();
    return this.#finder.probe(candidate, packages, signal);
  }

  /** What the Python extension would run a file of the workspace with; `undefined` where it is silent or not installed. */
  async findExtensionChoice(): Promise<string | undefined> {
    return this.#askPythonExtension(this.#roots()[0]);
  }

  /** Has the Python extension use this interpreter for the workspace. */
  async tellExtension(path: string): Promise<void> {
    const { tellPythonExtension } = await import('./askPythonExtension.js');
    await tellPythonExtension(path, this.#roots()[0]);
  }

  /** Finds an interpreter to make an environment with: the learner's choice if it runs, or any that is new enough, but none from that environment. */
  async findBase(environment: string): Promise<PythonSearch> {
    const { setting, ...others } = { ...(await this.#places(undefined)), folders: [] };
    const chosen = setting?.startsWith(environment + sep) === true ? undefined : setting;
    const search = await this.#finder.find({ ...others, setting: chosen }, []);
    return search.kind === 'broken' ? this.#finder.find(others, []) : search;
  }

  /** Asks every interpreter that can be found, for the learner to choose from. */
  async list(packages: readonly string[], project?: string): Promise<readonly FoundPython[]> {
    const candidates = await listCandidates(await this.#places(project));
    const all = await Promise.all(candidates.map((candidate) => this.#finder.probe(candidate, packages)));
    const found = all.filter((each): each is FoundPython => 'version' in each);
    // Shims and links give one interpreter many names; the first is the one that would be used.
    return found.filter(({ executable }, index) => found.findIndex((each) => each.executable === executable) === index);
  }

  /** Forgets what is known of every interpreter, because something was installed, chosen or removed. */
  forget(): void {
    this.#finder.forget();
    this.#changed.fire(undefined);
  }

  /** Stops listening. */
  dispose(): void {
    this.#changed.dispose();
    this.#watching?.then(
      (subscription) => {
        subscription.dispose();
      },
      () => undefined,
    );
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #places(project: string | undefined): Promise<PythonPlaces> {
    const roots = this.#roots();
    const scope = project === undefined ? roots[0] : vscode.Uri.file(project);
    const exercises = roots.map((root) => exercisesFolderIn(root));
    const folders = [...(project === undefined ? [] : [dirname(project)]), ...exercises, ...roots.map(({ fsPath }) => fsPath)];
    const chosen = vscode.workspace.getConfiguration('ascent', scope).get('pythonPath', '').trim();
    const usual = vscode.workspace.getConfiguration('python', scope).get<unknown>('defaultInterpreterPath');
    return {
      setting: chosen === '' ? undefined : resolvePath(chosen, roots[0]),
      project,
      folders: [...new Set(folders)],
      pythonExtension: await this.#askPythonExtension(scope),
      // "python" is that extension's own default, and means whatever is on the PATH.
      defaultInterpreter: typeof usual === 'string' && usual !== '' && usual !== 'python' ? resolvePath(usual, roots[0]) : undefined,
      env: process.env,
    };
  }

  #roots(): readonly vscode.Uri[] {
    return listLocalFolders().map(({ uri }) => uri);
  }

  async #askPythonExtension(scope: vscode.Uri | undefined): Promise<string | undefined> {
    if (vscode.extensions.getExtension('ms-python.python') === undefined) {
      return undefined;
    }
    const asking = import('./askPythonExtension.js').then(async ({ askPythonExtension, watchPythonExtension }) => {
      this.#watching ??= watchPythonExtension(() => {
        this.forget();
      });
      return askPythonExtension(scope);
    });
    const giveUp = new Promise<undefined>((resolve) => {
      setTimeout(resolve, patience, undefined);
    });
    try {
      return await Promise.race([asking, giveUp]);
    } catch (error) {
      this.log.channel.warn(`The Python extension did not say which interpreter it uses: ${String(error)}`);
      return undefined;
    }
  }
}

/** Resolves what people write in settings: `~`, `${workspaceFolder}`, `${env:NAME}`, and paths relative to the workspace. */
export function resolvePath(path: string, root: vscode.Uri | undefined): string {
  const filled = path
    .replace(/^~(?=[/\\]|$)/, homedir())
    .replaceAll('${workspaceFolder}', root?.fsPath ?? '')
    .replaceAll(/\$\{env:([^}]+)\}/g, (_, name: string) => process.env[name] ?? '');
  return root === undefined || isAbsolute(filled) || !/[/\\]/.test(filled) ? filled : join(root.fsPath, filled);
}

/** Is a project to have an environment to itself? */
export function hasOwnEnvironment(project: string): boolean {
  return vscode.workspace.getConfiguration('ascent', vscode.Uri.file(project)).get('environment') === 'perExercise';
}
