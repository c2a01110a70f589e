import { readdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { Emitter } from '../../core/event.js';
import type { ExerciseMarker } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { makeBackup } from '../../platform/exercise/backups.js';
import { finishChanges } from '../../platform/exercise/changeFiles.js';
import { isTemporaryName } from '../../platform/exercise/leftovers.js';
import { readMarker } from '../../platform/exercise/readProject.js';
import { GitObjects } from '../../platform/git/gitObjects.js';
import { findFirst, listUpwards } from '../../platform/findFirst.js';
import { isThere } from '../../platform/isThere.js';
import { listLocalFolders } from '../localFolders.js';
import type { Log } from '../log.js';
import { exercisesFolderIn } from './exercisesFolder.js';
import type { GitService } from './gitService.js';

/** An exercise project on this machine. */
export interface Project {
  readonly folder: string;
  readonly marker: ExerciseMarker;
}

const pattern = `**/${markerPath}`;
const leftOut = '**/{node_modules,.venv,.git}/**';
const most = 1000;

/** Knows the exercise projects of the workspace, and says when there are more or fewer. */
export class ProjectStore implements vscode.Disposable {
  readonly #changed = new Emitter<readonly Project[]>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[] = [];
  #projects: readonly Project[] = [];
  #discovery: Promise<readonly Project[]> | undefined;
  /** Something may have changed since the look that is under way began. */
  #isOutdated = false;

  constructor(
    private readonly log: Log,
    private readonly progress: ProgressStore,
    private readonly git: GitService,
  ) {
    const again = (): void => void this.discover().catch((error: unknown) => log.error(error));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
    );
  }

  /** The projects found so far. */
  get known(): readonly Project[] {
    return this.#projects;
  }

  /** Looks through the workspace; calls that overlap share one look, which then looks once more. */
  discover(): Promise<readonly Project[]> {
    this.#isOutdated = true;
    this.#discovery ??= this.#look();
    return this.#discovery;
  }

  /** Takes in a project that was made a moment ago. */
  async add(folder: string): Promise<Project> {
    const project = await this.#open(folder);
    this.#set([...this.#projects.filter((each) => each.folder !== folder), project]);
    return project;
  }

  /**
   * The projects of an exercise, those outside the open folders that the journal knows too. The whole workspace is searched only
   * where the places that are known have none, and only if the search is to be thorough.
   */
  async findByExercise(id: string, isThorough = true): Promise<readonly Project[]> {
    const recorded = (await this.progress.load()).exercises.get(id)?.folder;
    const outside = recorded === undefined ? undefined : await locateRecorded(recorded);
    const folders = new Set([
      ...this.#projects.map(({ folder }) => folder),
      ...(await listUsualPlaces()),
      ...(outside === undefined ? [] : [outside]),
    ]);
    const projects = await this.#readAll(folders);
    const found = projects.filter(({ marker }) => marker.exercise === id);
    return found.length > 0 || !isThorough ? found : (await this.discover()).filter(({ marker }) => marker.exercise === id);
  }

  /**
   * The project that a file lies in.
   * @throws UserError when its marker is damaged
   */
  async findContaining(uri: vscode.Uri): Promise<Project | undefined> {
    if (uri.scheme !== 'file') {
      return undefined;
    }
    const folder = await findFirst(listUpwards(uri.fsPath), (here) => isThere(join(here, markerPath)));
    return folder === undefined ? undefined : this.#open(folder);
  }

  /** Stops watching. */
  dispose(): void {
    this.#changed.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #look(): Promise<readonly Project[]> {
    try {
      while (this.#isOutdated) {
        this.#isOutdated = false;
        const before = this.#projects;
        const found = await this.#readAll(new Set([...(await listUsualPlaces()), ...(await this.#search())]));
        // A search that began before a project was made does not find it.
        const added = this.#projects.filter((each) => !before.includes(each) && !found.some(({ folder }) => folder === each.folder));
        this.#set([...found, ...added]);
      }
      return this.#projects;
    } finally {
      this.#discovery = undefined;
    }
  }

  async #readAll(folders: ReadonlySet<string>): Promise<readonly Project[]> {
    const finished = [...folders].filter((folder) => !isTemporaryName(basename(folder))).sort();
    const projects = await Promise.all(finished.map((folder) => this.#read(folder)));
    return projects.filter((project) => project !== undefined);
  }

  /** VS Code's search leaves the extension host; where its helper program is blocked or missing, the usual places are enough. */
  async #search(): Promise<readonly string[]> {
    try {
      const uris = await vscode.workspace.findFiles(pattern, leftOut, most);
      return uris.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => dirname(dirname(fsPath)));
    } catch (error) {
      this.log.channel.warn(`Searching the workspace for exercises failed: ${String(error)}`);
      return [];
    }
  }

  async #read(folder: string): Promise<Project | undefined> {
    try {
      return (await isThere(join(folder, markerPath))) ? await this.#open(folder) : undefined;
    } catch (error) {
      // Said to the learner when a command meets this project; the others are not to suffer from it.
      this.log.channel.warn(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  async #open(folder: string): Promise<Project> {
    try {
      await finishChanges(folder, () => this.#keep(folder));
    } catch (error) {
      // Tried again at the next look; until then both contents of each file are there.
      this.log.error(error);
    }
    return { folder, marker: await readMarker(folder, vscode.l10n) };
  }

  async #keep(folder: string): Promise<void> {
    const found = await this.git.find();
    if (found !== undefined) {
      await makeBackup(new GitObjects(found.git, folder), 'recovery');
    }
  }

  #set(projects: readonly Project[]): void {
    this.#projects = projects;
    this.#changed.fire(projects);
  }
}

/** Projects where Ascent makes them: the open folders themselves, and what lies in their folders for exercises. */
async function listUsualPlaces(): Promise<readonly string[]> {
  const candidates = await Promise.all(
    listLocalFolders().map(async ({ uri }) => {
      const exercises = exercisesFolderIn(uri);
      const names = await readdir(exercises).catch(() => []);
      return [uri.fsPath, ...names.map((name) => join(exercises, name))];
    }),
  );
  const isProject = await Promise.all(candidates.flat().map((folder) => isThere(join(folder, markerPath))));
  return candidates.flat().filter((_, index) => isProject[index]);
}

/** How the journal writes a project's place: relative to the one open folder, so that it can be moved, or else absolute. */
export function recordableFolder(folder: string): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length === 1 ? vscode.workspace.asRelativePath(vscode.Uri.file(folder), false) : folder;
}

/** Finds a recorded project again, from any folder at or below the one that it was recorded in. */
async function locateRecorded(recorded: string): Promise<string | undefined> {
  if (isAbsolute(recorded)) {
    return (await isThere(join(recorded, markerPath))) ? recorded : undefined;
  }
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const places = listUpwards(uri.fsPath).map((here) => join(here, recorded));
    const found = await findFirst(places, (folder) => isThere(join(folder, markerPath)));
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
