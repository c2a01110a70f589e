import { join } from 'node:path';
import * as vscode from 'vscode';
import type {
  EnvironmentFacts,
  ExerciseEnvironment,
  ExtensionFacts,
  FolderFacts,
  GitFacts,
  PackageFacts,
  PythonFacts,
  ToolFacts,
} from '../../core/environment/environmentFacts.js';
import { neededPackages } from '../../core/exercise/pythonRequirements.js';
import { findFreeSpace, probeFolder } from '../../platform/environment/probeFolder.js';
import type { FoundPython, PythonSearch } from '../../platform/python/findPython.js';
import { isSameInterpreter } from '../../platform/python/isSameInterpreter.js';
import { findBrokenPackages } from '../../platform/python/probePython.js';
import { environmentName } from '../../platform/python/pythonCandidates.js';
import { listLocalFolders } from '../localFolders.js';
import type { ExerciseServices } from './exerciseServices.js';
import { exercisesFolderIn } from './exercisesFolder.js';
import { keptIdentity } from './keptIdentity.js';
import { hasOwnEnvironment } from './pythonService.js';

/** Looks at everything that exercises depend on. In Restricted Mode no program is run, and nothing is written to try. */
export async function lookAtEnvironment(services: ExerciseServices, signal?: AbortSignal): Promise<EnvironmentFacts> {
  const root = listLocalFolders()[0]?.uri;
  const exercises = root && exercisesFolderIn(root);
  const isTrusted = vscode.workspace.isTrusted;
  const [folder, freeSpace, tools] = await Promise.all([
    exercises === undefined ? ({ kind: 'notOpen' } satisfies FolderFacts) : probeFolder(exercises, isTrusted),
    exercises === undefined ? undefined : findFreeSpace(exercises),
    isTrusted ? lookAtTools(services, root, signal) : undefined,
  ]);
  return { tools, folder, freeSpace };
}

async function lookAtTools(services: ExerciseServices, root: vscode.Uri | undefined, signal: AbortSignal | undefined): Promise<ToolFacts> {
  const git = lookAtGit(services, root, signal);
  const [needs, projects] = await Promise.all([listPackages(services), services.projects.discover()]);
  // An exercise with an environment of its own does not use the one that is looked at here.
  const sharing = projects.filter(({ folder }) => !hasOwnEnvironment(folder));
  const started = (await Promise.all(sharing.map((project) => services.checker.packagesOf(project)))).flat();
  const now = neededPackages(started);
  const all = neededPackages([...started, ...needs]);
  const python = await look(services, await services.python.find(started, undefined, signal), all, signal);
  const hasOwn = root !== undefined && hasOwnEnvironment(root.fsPath);
  const [found, packages, extension, ownEnvironments] = await Promise.all([
    git,
    lookAtPackages(python.found, all, now, signal),
    lookAtExtension(services, python.facts),
    hasOwn ? lookAtOwn(services, signal) : undefined,
  ]);
  return { git: found, python: python.facts, packages, extension, ownEnvironments };
}

/** What the exercises of the course use, in the order of the course. */
async function listPackages({ dependencies }: ExerciseServices): Promise<readonly string[]> {
  const { steps } = await dependencies.content.catalogue();
  return steps.flatMap(({ exercises }) => exercises.flatMap(({ packages }) => packages));
}

async function lookAtGit(
  { git, dependencies }: ExerciseServices,
  root: vscode.Uri | undefined,
  signal: AbortSignal | undefined,
): Promise<GitFacts> {
  git.forget();
  const found = await git.find();
  if (found === undefined) {
    return { kind: 'none' };
  }
  const identity =
    keptIdentity(dependencies.context.workspaceState) ?? (await found.git.findIdentity(root?.fsPath ?? process.cwd(), signal));
  return { kind: 'found', version: found.version, identity };
}

interface LookedAt {
  readonly facts: PythonFacts;
  readonly found?: FoundPython;
}

/** Asks the interpreter that the search ended with for everything; what was known of it may be over. */
async function look(
  { python }: ExerciseServices,
  search: PythonSearch,
  packages: readonly string[],
  signal: AbortSignal | undefined,
): Promise<LookedAt> {
  if (search.kind === 'none' || search.kind === 'unmade') {
    return { facts: { kind: 'none' } };
  }
  const { candidate } = search.python;
  const { shown, source } = candidate;
  const found = search.kind === 'broken' ? search.python : await python.ask(candidate, packages, signal);
  if ('reason' in found) {
    return { facts: { kind: 'broken', shown, source, reason: found.reason } };
  }
  const { run, version, isVirtual, problem } = found;
  return {
    facts: { kind: 'found', shown, path: run.command, source, version: version.join('.'), isTooOld: problem?.kind === 'tooOld', isVirtual },
    found,
  };
}

async function lookAtPackages(
  python: FoundPython | undefined,
  all: readonly string[],
  now: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly PackageFacts[]> {
  const installed = all.filter((name) => python?.packages[name] !== undefined);
  const broken = python === undefined ? [] : await findBrokenPackages(python.run, installed, signal);
  return all.map((name) => ({
    name,
    version: python?.packages[name],
    broken: broken.find((each) => each.name === name)?.reason,
    isNeededNow: now.includes(name),
  }));
}

async function lookAtExtension({ python }: ExerciseServices, used: PythonFacts): Promise<ExtensionFacts> {
  if (vscode.extensions.getExtension('ms-python.python') === undefined) {
    return { kind: 'notInstalled' };
  }
  const path = await python.findExtensionChoice();
  return path === undefined
    ? { kind: 'silent' }
    : { kind: 'chosen', path, isSame: used.kind === 'found' && (await isSameInterpreter(path, used.path)) };
}

async function lookAtOwn(
  { projects, checker, python }: ExerciseServices,
  signal: AbortSignal | undefined,
): Promise<readonly ExerciseEnvironment[]> {
  const own = projects.known.filter(({ folder }) => hasOwnEnvironment(folder));
  return Promise.all(
    own.map(async (project) => {
      const [title, packages] = await Promise.all([checker.titleOf(project), checker.packagesOf(project)]);
      const { kind } = await python.find(packages, project.folder, signal);
      const state = kind === 'ready' || kind === 'unmade' ? kind : 'unusable';
      return { title, folder: join(project.folder, environmentName), packages, state };
    }),
  );
}
