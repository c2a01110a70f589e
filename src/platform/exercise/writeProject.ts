import { mkdir, readdir, readFile, rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProjectFile } from '../../core/exercise/planProject.js';
import type { Git, GitIdentity } from '../git/git.js';
import { GitObjects } from '../git/gitObjects.js';
import { isErrno } from '../isErrno.js';
import { isThere } from '../isThere.js';
import { isTemporaryName, removeLeftovers, temporaryName } from './leftovers.js';
import { upstreamReference } from './pristine.js';
import { renamePatiently } from './renamePatiently.js';
import { ScaffoldError, toScaffoldError } from './scaffoldError.js';

/** Where the project's history is kept. */
export type ProjectRepository =
  | {
      readonly kind: 'own';
      readonly git: Git;
      readonly branch?: string;
      readonly identity?: GitIdentity;
      /** Is that identity to hold for later commits in the project, too? */
      readonly keepsIdentity?: boolean;
      readonly date?: string;
    }
  | { readonly kind: 'surrounding'; readonly git: Git; readonly identity?: GitIdentity }
  | { readonly kind: 'none' };

/** A project to make: `parent/name`. */
export interface ProjectRequest {
  readonly parent: string;
  readonly name: string;
  readonly files: readonly ProjectFile[] | Promise<readonly ProjectFile[]>;
  readonly message: string;
  readonly repository: ProjectRepository;
  readonly signal?: AbortSignal;
  /** Waited for before the project appears, while it is being built; never rejects, but may have `signal` aborted. */
  readonly permission?: Promise<unknown>;
}

/** Bytes that a new repository takes at the least; where less is free, a failure of Git is one of space. */
const SMALLEST_REPOSITORY = 256 * 1024;

/** A project that was made. */
export interface WrittenProject {
  readonly folder: string;
  /** Why the learner's own repository did not take the commit; the files are all there. */
  readonly commitProblem?: string;
}

/**
 * Makes a project, all of it or nothing: it is built in a hidden folder beside its place, committed there, and renamed into place.
 * @throws ScaffoldError when it was not made
 */
export async function writeProject(request: ProjectRequest): Promise<WrittenProject> {
  const { parent, name, repository, signal } = request;
  const folder = join(parent, name);
  const building = join(parent, temporaryName(name));
  // Waited for below; without this a failure before that would count as nobody's.
  const files = Promise.resolve(request.files);
  files.catch(() => undefined);
  let firstMade: string | undefined;
  try {
    await checkTarget(folder);
    firstMade = await makeFolder(parent);
    await mkdir(building);
    await Promise.all([build(building, files, request), removeLeftovers(parent).catch(() => undefined)]);
    await request.permission;
    if (signal?.aborted === true) {
      throw new ScaffoldError('cancelled', 'cancelled');
    }
    if (repository.kind === 'surrounding') {
      await checkIdentity(repository, parent);
    }
    await moveIntoPlace(building, folder);
  } catch (error) {
    const problem = await explainGitByDisk(toScaffoldError(error), parent);
    await rm(building, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    await removeEmptyFolders(parent, firstMade);
    throw problem;
  }
  return { folder, ...(repository.kind === 'surrounding' ? await commitThere(folder, request.message, repository, signal) : {}) };
}

/** Git does not say of every failed write that the disk was full, so the disk is asked, before anything is cleared away. */
async function explainGitByDisk(problem: ScaffoldError, parent: string): Promise<ScaffoldError> {
  if (problem.problem !== 'gitFailed') {
    return problem;
  }
  const free = await statfs(parent).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Infinity,
  );
  return free < SMALLEST_REPOSITORY ? new ScaffoldError('diskFull', problem.message) : problem;
}

async function build(building: string, files: Promise<readonly ProjectFile[]>, request: ProjectRequest): Promise<void> {
  const { repository, message, signal } = request;
  const cancel = signal && { signal };
  const branch = repository.kind === 'own' ? (repository.branch ?? 'main') : '';
  const results = await Promise.allSettled([
    repository.kind === 'own' ? repository.git.init(building, branch, signal) : undefined,
    writeFiles(building, files, signal),
  ]);
  // Both have ended before anything is thrown, so that nothing is still writing into a folder that is being removed.
  for (const result of results) {
    if (result.status === 'rejected') {
      throw result.reason;
    }
  }
  if (repository.kind === 'own') {
    const { git, identity, keepsIdentity, date } = repository;
    if (identity !== undefined && keepsIdentity === true) {
      await git.setIdentity(identity, building);
    }
    await git.commitAll(building, message, { ...(identity && { identity }), ...(date === undefined ? {} : { date }), ...cancel });
    await keepUpstream(git, building, branch);
  }
}

/** The pristine content begins as the first commit. Where Git keeps a branch as a file, so is this reference, without another run of Git. */
async function keepUpstream(git: Git, building: string, branch: string): Promise<void> {
  const dotGit = join(building, '.git');
  const commit = await readFile(join(dotGit, 'refs', 'heads', branch), 'utf8').catch(() => '');
  if (/^[0-9a-f]{40,64}\n$/.test(commit)) {
    await mkdir(dirname(join(dotGit, upstreamReference)), { recursive: true });
    await writeFile(join(dotGit, upstreamReference), commit, { flag: 'wx' });
  } else {
    await new GitObjects(git, building).setReference(upstreamReference, 'HEAD');
  }
}

async function writeFiles(building: string, planned: Promise<readonly ProjectFile[]>, signal: AbortSignal | undefined): Promise<void> {
  const files = await planned;
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of folders) {
    await mkdir(join(building, folder), { recursive: true });
  }
  const results = await Promise.allSettled(
    files.map(({ path, bytes }) => writeFile(join(building, path), bytes, { flag: 'wx', ...(signal && { signal }) })),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) {
    throw failed.reason;
  }
}

async function makeFolder(path: string): Promise<string | undefined> {
  try {
    return await mkdir(path, { recursive: true });
  } catch (error) {
    // This is what Node says of a read-only disk when it is to make all folders of a path.
    throw isErrno(error, 'ENOENT') ? new ScaffoldError('readOnly', error.message) : error;
  }
}

/** Refuses a target that holds anything; an empty folder is as good as none. */
async function checkTarget(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length > 0) {
      throw new ScaffoldError('exists', folder);
    }
  } catch (error) {
    if (isErrno(error, 'ENOTDIR') && (await isThere(folder))) {
      throw new ScaffoldError('exists', folder);
    }
    if (!isErrno(error, 'ENOENT', 'ENOTDIR')) {
      throw error;
    }
  }
}

async function checkIdentity({ git, identity }: Extract<ProjectRepository, { kind: 'surrounding' }>, folder: string): Promise<void> {
  if (identity === undefined && (await git.findIdentity(folder)) === undefined) {
    throw new ScaffoldError('gitIdentity', 'no name and e-mail');
  }
}

/** Renaming is the one moment at which the project appears. It fails where something has appeared there in the meantime. */
async function moveIntoPlace(building: string, folder: string): Promise<void> {
  // Windows does not rename onto an empty folder; rmdir takes away nothing that holds anything.
  await rmdir(folder).catch(() => undefined);
  try {
    await renamePatiently(building, folder);
  } catch (error) {
    throw (await isThere(folder)) ? new ScaffoldError('exists', folder) : error;
  }
}

/** Takes back the folders that were made on the way, where nobody has put anything into them. */
async function removeEmptyFolders(parent: string, firstMade: string | undefined): Promise<void> {
  if (firstMade === undefined) {
    return;
  }
  for (let here = parent; here.length >= firstMade.length; here = dirname(here)) {
    try {
      await rmdir(here);
    } catch {
      return;
    }
  }
}

async function commitThere(
  folder: string,
  message: string,
  { git, identity }: Extract<ProjectRepository, { kind: 'surrounding' }>,
  signal: AbortSignal | undefined,
): Promise<{ readonly commitProblem?: string }> {
  try {
    await git.commitPaths(folder, ['.'], message, { ...(identity && { identity }), ...(signal && { signal }) });
    return {};
  } catch (error) {
    return { commitProblem: error instanceof Error ? error.message : String(error) };
  }
}

/** Finds a free name like `wanted-2` beside what is in `parent`. */
export async function findFreeName(parent: string, wanted: string): Promise<string> {
  const taken = new Set((await readdir(parent).catch(() => [])).filter((name) => !isTemporaryName(name)).map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    name = `${wanted}-${String(n)}`;
  }
  return name;
}
