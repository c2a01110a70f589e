import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { calendarDay } from '../../core/progress/calendarDay.js';

const pattern = /^ref: refs\/heads\/(ascent-kata-\d{4}-\d\d-\d\d(?:-\d+)?)\s*$/;

/** A name for the scratch branch of a kata; `n` makes another one of the same day. */
export function kataBranch(now: Date, n: number): string {
  return `ascent-kata-${calendarDay(now)}${n === 1 ? '' : `-${String(n)}`}`;
}

/** The branch of the kata that is under way in a project; read from a file of Git's without running it, because it is asked often. */
export async function findKata(folder: string): Promise<string | undefined> {
  const dotGit = join(folder, '.git');
  try {
    const isFolder = (await stat(dotGit)).isDirectory();
    const gitFolder = isFolder ? dotGit : resolve(folder, (await readFile(dotGit, 'utf8')).replace(/^gitdir:\s*/, '').trim());
    return pattern.exec(await readFile(join(gitFolder, 'HEAD'), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
