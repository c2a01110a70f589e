import type { Exercise } from '../content/schema/exercise.js';
import type { ExerciseMarker, FileRole } from './exerciseMarker.js';
import { fillBrief } from './fillBrief.js';
import { formatMarker, markerPath } from './markerFile.js';

/** A file by its path (relative, forward slashes) and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a project is made from. */
export interface ExerciseSource {
  readonly exercise: Exercise;
  readonly contentVersion: string;
  /** The text of `brief.md`. */
  readonly brief: string;
  /** The files under `starter/`. */
  readonly starter: readonly SourceFile[];
  /** The files of the testkit package, relative to it. */
  readonly testkit: readonly SourceFile[];
}

/** A file of a project; without a role it is the learner's to keep, and takes no part in checking (README, `.gitignore` …). */
export interface ProjectFile extends SourceFile {
  readonly role?: FileRole;
}

/** A file of a starter that has no role, a role without a file, or a file with two roles. */
export interface RoleProblem {
  readonly path: string;
  readonly problem: 'no role' | 'no file' | 'two roles' | 'generated';
}

/** Folders and files that every project gets and no starter may bring. */
const generated = ['README.md', 'requirements.txt', '.gitignore', markerPath, 'tests/parameters.json'] as const;

const ignored = ['__pycache__/', '*.pyc', '.pytest_cache/', '.ipynb_checkpoints/', '.venv/', '.DS_Store'];

/** The workplace of an exercise and the copies that were put aside: a repository inside the project, which must not get into it. */
function ignoredOf({ workplace }: Exercise): readonly string[] {
  return workplace === undefined ? [] : [`${workplace}*/`];
}

/**
 * Decides every file of an exercise project.
 * @param sha256 hex digest of bytes; see `hashFile` for what is hashed
 * @throws Error when the exercise's own files contradict each other; the content checks find that before a learner does
 */
export function planProject(source: ExerciseSource, sha256: (bytes: Uint8Array) => string): readonly ProjectFile[] {
  const { exercise } = source;
  const problem = findRoleProblems(exercise, source.starter)[0];
  if (problem !== undefined) {
    throw new Error(`${exercise.id}: starter file ${problem.path}: ${problem.problem}`);
  }
  const brief = fillBrief(source.brief, exercise);
  if (brief.unknown.length > 0) {
    throw new Error(`${exercise.id}: brief.md uses ${brief.unknown.join(', ')}, which exercise.yaml does not define`);
  }
  const roles = rolesOf(exercise);
  const judged = [
    ...source.starter.map(({ path, bytes }) => withRole(path, bytes, roles.get(path) ?? 'learner')),
    ...source.testkit.map(({ path, bytes }) => withRole(`tests/testkit/${path}`, bytes, 'test')),
    withRole('tests/parameters.json', encode(formatParameters(exercise)), 'test'),
  ].sort(byPath);
  const marker: ExerciseMarker = {
    formatVersion: 1,
    exercise: exercise.id,
    contentVersion: source.contentVersion,
    files: judged.map(({ path, role, bytes }) => ({ path, role, sha256: hashFile(bytes, sha256) })),
  };
  const others: readonly ProjectFile[] = [
    { path: 'README.md', bytes: encode(brief.text) },
    { path: 'requirements.txt', bytes: encode([...exercise.packages, 'pytest>=7', ''].join('\n')) },
    { path: '.gitignore', bytes: encode([...ignored, ...ignoredOf(exercise), ''].join('\n')) },
    { path: markerPath, bytes: encode(formatMarker(marker)) },
  ];
  return [...judged, ...others].sort(byPath);
}

/** Is this a file that every project gets, whatever its starter holds? */
export function isGenerated(path: string): boolean {
  return generated.some((name) => name === path) || path.startsWith('tests/testkit/');
}

/** Compares the roles in `exercise.yaml` with the files that are there. */
export function findRoleProblems(exercise: Exercise, starter: readonly SourceFile[]): readonly RoleProblem[] {
  const present = new Set(starter.map(({ path }) => path));
  const listed = [...exercise.files.learner, ...exercise.files.test, ...exercise.files.data];
  return [
    ...[...present].filter((path) => isGenerated(path)).map((path): RoleProblem => ({ path, problem: 'generated' })),
    ...[...present]
      .filter((path) => !isGenerated(path) && !listed.includes(path))
      .map((path): RoleProblem => ({ path, problem: 'no role' })),
    ...listed.filter((path) => !present.has(path)).map((path): RoleProblem => ({ path, problem: 'no file' })),
    ...listed.filter((path, index) => listed.indexOf(path) !== index).map((path): RoleProblem => ({ path, problem: 'two roles' })),
  ];
}

/**
 * The hash by which a file is compared with what it was: SHA-256 of its bytes, where a text file's line ends count as `\n`,
 * so that Git's conversion on Windows is not taken for an edit.
 */
export function hashFile(bytes: Uint8Array, sha256: (bytes: Uint8Array) => string): string {
  if (bytes.includes(0) || !bytes.includes(13)) {
    return sha256(bytes);
  }
  return sha256(bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10));
}

function formatParameters(exercise: Exercise): string {
  const tolerances = Object.fromEntries(Object.entries(exercise.tolerances).map(([name, { value }]) => [name, value]));
  const { id, module, seeds, tasks } = exercise;
  return `${JSON.stringify({ exercise: id, module, tolerances, seeds, tasks }, undefined, 2)}\n`;
}

function rolesOf(exercise: Exercise): ReadonlyMap<string, FileRole> {
  const { learner, test, data } = exercise.files;
  const pairs = (paths: readonly string[], role: FileRole): [string, FileRole][] => paths.map((path) => [path, role]);
  return new Map([...pairs(data, 'data'), ...pairs(test, 'test'), ...pairs(learner, 'learner')]);
}

function withRole(path: string, bytes: Uint8Array, role: FileRole): ProjectFile & { readonly role: FileRole } {
  return { path, bytes, role };
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
