import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { serialiseEvent } from '../../src/core/progress/parseJournal.js';
import { makeTemporaryFolder } from '../host/workspaces.js';
import type { Row } from './row.js';
import { type Binding, type Bench, inSession, type Session, waitFor } from './session.js';

const run = promisify(execFile);

/** The first command of a window is cold: it wakes the extension, Ascent or that of the bare commands, and loads all that it takes. */
const turns = [
  { name: 'cold', exercise: 'ex-gradient-descent', key: 'f6', bareKey: 'f7' },
  { name: 'warm', exercise: 'ex-first-model', key: 'f8', bareKey: 'f9' },
] as const;

type Turn = (typeof turns)[number];

/** Milliseconds of one turn: by Ascent, by the bare calls in the extension host, and by the bare calls in a Node of their own. */
interface Times {
  readonly ours: number;
  readonly inHost: number;
  readonly inNode: number;
}

/**
 * Starts two exercises by a key each, and times them to the moment at which the committed project stands in the workspace. Beside it
 * the same files are copied and committed by nothing but the calls that it takes: by a key in an extension host too, and outside.
 */
export async function measureExercise(bench: Bench): Promise<readonly Row[]> {
  const times: Record<Turn['name'], Times[]> = { cold: [], warm: [] };
  const scratch = await makeTemporaryFolder('bench-exercises');
  try {
    for (let count = 0; count < bench.runs; count++) {
      const folders: Folders = {
        source: join(scratch.path, 'source'),
        inHost: join(scratch.path, `host-${count}`),
        inNode: join(scratch.path, `node-${count}`),
      };
      await inSession(bench, turns.flatMap(bindings(folders)), async (session) => {
        await recordEarlierExercise(session.workspace);
        for (const turn of turns) times[turn.name].push(await takeTurn(bench, session, turn, folders, count % 2 === 1));
      });
    }
  } finally {
    await scratch.remove();
  }
  return turns.flatMap(({ name }): readonly Row[] => {
    const ours = times[name].map((each) => each.ours);
    return [
      {
        name: `command to committed exercise, ${name}`,
        unit: 'ms',
        ours,
        reference: times[name].map(({ inHost }) => inHost),
        aim: { kind: 'ratio', atMost: 1.3 },
      },
      { name: '  against bare commands outside VS Code', unit: 'ms', ours, reference: times[name].map(({ inNode }) => inNode) },
    ];
  });
}

/** Before a learner's very first exercise Ascent also asks Python whether it can check; that is Python's time, and no part of this row. */
async function recordEarlierExercise(workspace: string): Promise<void> {
  await mkdir(join(workspace, '.ascent'));
  const event = {
    id: 'earlier',
    at: new Date().toISOString(),
    type: 'exercise.started',
    exercise: 'ex-earlier',
    folder: 'earlier',
  } as const;
  await writeFile(join(workspace, '.ascent', 'journal.jsonl'), serialiseEvent(event));
}

/** Where the files of an exercise are kept for the bare commands, and where those of one session put them: not in the workspace, where Ascent would find them. */
interface Folders {
  readonly source: string;
  readonly inHost: string;
  readonly inNode: string;
}

function bindings({ source, inHost }: Folders): (turn: Turn) => readonly Binding[] {
  return ({ exercise, key, bareKey }) => [
    { key, command: 'ascent.startExercise', args: exercise },
    { key: bareKey, command: 'bareCommands.commit', args: { from: join(source, exercise), to: join(inHost, exercise) } },
  ];
}

async function takeTurn(
  { env }: Bench,
  session: Session,
  { exercise, key, bareKey }: Turn,
  { source, inHost, inNode }: Folders,
  isBareFirst: boolean,
): Promise<Times> {
  const timeBare = async (): Promise<Omit<Times, 'ours'>> => ({
    inHost: await timeCommit(session, bareKey, join(inHost, exercise, '.git', 'refs', 'heads', 'main')),
    inNode: await commitBare(join(source, exercise), join(inNode, exercise), env),
  });
  const before = isBareFirst ? await timeBare() : undefined;
  const made = join(session.workspace, 'exercises', exercise);
  // The project appears whole, by a rename, after its commit.
  const ours = await timeCommit(session, key, join(made, '.git', 'HEAD'));
  await verifyCommit(made, env);
  if (!existsSync(join(source, exercise))) {
    await cp(made, join(source, exercise), { recursive: true, filter: (path) => !path.endsWith('.git') });
  }
  return { ours, ...(before ?? (await timeBare())) };
}

async function timeCommit({ press, askedAt, settle }: Session, key: string, sign: string): Promise<number> {
  const [at] = await Promise.all([
    waitFor(`${sign} to appear`, () => existsSync(sign)).then(() => performance.timeOrigin + performance.now()),
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
