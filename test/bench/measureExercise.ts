import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from '../host/workspaces.js';
import type { Row } from './row.js';
import { type Binding, type Bench, inSession, type Session, waitFor } from './session.js';

const run = promisify(execFile);

/** The first command of a window is cold: the extension and all that makes projects are loaded by it. */
const coldExercise = 'ex-gradient-descent';
const warmExercise = 'ex-first-model';

const bindings: readonly Binding[] = [
  { key: 'f6', command: 'ascent.startExercise', args: coldExercise },
  { key: 'f7', command: 'ascent.startExercise', args: warmExercise },
];

/**
 * Starts two exercises by a key each, and times them to the moment at which the committed project stands in the workspace; beside it
 * the same files are copied and committed by nothing but the calls that it takes.
 */
export async function measureExercise(bench: Bench): Promise<readonly Row[]> {
  const cold: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const warm: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  const scratch = await makeTemporaryFolder('bench-exercises');
  const timeBare = async (exercise: string, turn: string): Promise<number> =>
    commitBare(join(scratch.path, exercise), join(scratch.path, turn, exercise), bench.env);
  try {
    for (let turn = 0; turn < bench.runs; turn++) {
      await inSession(bench, bindings, async (session) => {
        for (const { exercise, key, times } of [
          { exercise: coldExercise, key: 'f6', times: cold },
          { exercise: warmExercise, key: 'f7', times: warm },
        ]) {
          // The bare commands come first every other time, once there is a project to take the files from.
          const isBareFirst = turn % 2 === 1;
          if (isBareFirst) times.reference.push(await timeBare(exercise, `turn-${turn}`));
          times.ours.push(await timeStart(session, key, exercise));
          const made = join(session.workspace, 'exercises', exercise);
          await verifyCommit(made, bench.env);
          if (turn === 0) await cp(made, join(scratch.path, exercise), { recursive: true, filter: (path) => !path.endsWith('.git') });
          if (!isBareFirst) times.reference.push(await timeBare(exercise, `turn-${turn}`));
        }
      });
    }
  } finally {
    await scratch.remove();
  }
  return [
    { name: 'command to committed exercise, cold', unit: 'ms', ...cold, aim: { kind: 'ratio', atMost: 1.3 } },
    { name: 'command to committed exercise, warm', unit: 'ms', ...warm, aim: { kind: 'ratio', atMost: 1.3 } },
  ];
}

async function timeStart({ workspace, press, askedAt, settle }: Session, key: string, exercise: string): Promise<number> {
  const head = join(workspace, 'exercises', exercise, '.git', 'HEAD');
  const [at] = await Promise.all([
    // The project appears whole, by a rename, after its commit.
    waitFor(`${exercise} to be made`, () => existsSync(head)).then(() => performance.timeOrigin + performance.now()),
    press(key),
  ]);
  const time = at - (await askedAt());
  await settle();
  return time;
}

async function verifyCommit(project: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { stdout: log } = await run('git', ['log', '--format=%s'], { cwd: project, env });
  const { stdout: changes } = await run('git', ['status', '--porcelain'], { cwd: project, env });
  if (!/^Start: .+\n$/.test(log) || changes !== '') throw new Error(`${project} is not one clean commit:\n${log}${changes}`);
}

async function commitBare(from: string, to: string, env: NodeJS.ProcessEnv): Promise<number> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(from, join(entry.parentPath, entry.name)));
  const folders = new Set(files.map((file) => dirname(file)));
  const git = (...args: readonly string[]): Promise<unknown> => run('git', args, { cwd: to, env });
  await mkdir(dirname(to), { recursive: true });
  const start = performance.now();
  for (const folder of folders) await mkdir(join(to, folder), { recursive: true });
  await Promise.all(files.map((file) => copyFile(join(from, file), join(to, file))));
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all', '--force', '.');
  await git('commit', '--quiet', '-m', 'Start');
  return performance.now() - start;
}
