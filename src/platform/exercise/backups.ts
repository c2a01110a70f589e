import type { GitObjects } from '../git/gitObjects.js';
import { type StoredState, storeState } from './storeState.js';

/** Where backups are kept. */
const below = 'refs/ascent/backups/';

/** Why a state was kept. */
export type BackupReason = 'reset' | 'update' | 'restore' | 'recovery' | 'kata';

const reasons: readonly BackupReason[] = ['reset', 'update', 'restore', 'recovery', 'kata'];

/** A state of a project that was kept before something changed it. */
export interface Backup {
  readonly commit: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: BackupReason;
  /** Files too large to be kept. */
  readonly leftOut: readonly string[];
}

/**
 * Keeps everything that a project holds under `refs/ascent/backups/`. Neither the learner's index nor HEAD nor any file is
 * touched, so a merge may be under way, the index locked or HEAD detached.
 * @param also files that are about to change, kept even where Git ignores them
 */
export async function makeBackup(
  objects: GitObjects,
  reason: BackupReason,
  also: readonly string[] = [],
  now = new Date(),
): Promise<Backup> {
  return keepState(objects, reason, await storeState(objects, also), now);
}

/** Keeps what is staged, as {@link makeBackup} keeps what the files hold. */
export async function backUpIndex(objects: GitObjects, reason: BackupReason, now = new Date()): Promise<Backup> {
  return keepState(objects, reason, { tree: await objects.storeIndex(), leftOut: [] }, now);
}

async function keepState(objects: GitObjects, reason: BackupReason, { tree, leftOut }: StoredState, now: Date): Promise<Backup> {
  const [prefix, head] = await Promise.all([objects.prefix(), objects.find('HEAD^{commit}')]);
  const at = now.toISOString();
  const lines = [`Before ${reason}`, '', `Ascent-Reason: ${reason}`, `Ascent-Folder: ${JSON.stringify(prefix)}`];
  const message = [...lines, `Ascent-Left-Out: ${JSON.stringify(leftOut)}`, ''].join('\n');
  // In a surrounding repository HEAD has another top, and a difference to it would mean nothing.
  const commit = await objects.storeCommit(tree, message, head === undefined || prefix !== '' ? [] : [head], at);
  await setNewReference(objects, `${below}${at.replaceAll(/[-:]/g, '')}`, commit);
  return { commit, at, reason, leftOut };
}

/** The backups of a project, the latest first. */
export async function listBackups(objects: GitObjects): Promise<readonly Backup[]> {
  const prefix = await objects.prefix();
  const records = await objects.references(below, ['%(objectname)', '%(creatordate:iso-strict)', '%(refname)', '%(contents)']);
  return records.flatMap(([commit = '', date = '', name = '', message = '']) => {
    if (readLine(message, 'Ascent-Folder') !== prefix) {
      return [];
    }
    const reason = /^Ascent-Reason: (.*)$/m.exec(message)?.[1];
    const leftOut = readLine(message, 'Ascent-Left-Out');
    return {
      commit,
      at: timeOf(name) ?? new Date(date).toISOString(),
      reason: reasons.find((each) => each === reason) ?? 'restore',
      leftOut: Array.isArray(leftOut) ? leftOut.filter((path) => typeof path === 'string') : [],
    };
  });
}

/** Two backups in one millisecond get names of their own. */
async function setNewReference(objects: GitObjects, name: string, commit: string): Promise<void> {
  for (let n = 1; ; n++) {
    const unused = n === 1 ? name : `${name}-${String(n)}`;
    if ((await objects.find(unused)) === undefined) {
      await objects.setReference(unused, commit, true);
      return;
    }
  }
}

function readLine(message: string, name: string): unknown {
  try {
    return JSON.parse(new RegExp(`^${name}: (.*)$`, 'm').exec(message)?.[1] ?? '""');
  } catch {
    return undefined;
  }
}

function timeOf(name: string): string | undefined {
  const [, year, month, day, hour, minute, second] = /\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d+)Z(-\d+)?$/.exec(name) ?? [];
  return year === undefined ? undefined : `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
}
