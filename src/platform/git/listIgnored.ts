import { type Git, quietSettings } from './git.js';

/**
 * Finds out which files Git leaves out of a repository; one that was committed all the same is not left out.
 * @param paths relative to `folder`, with forward slashes
 * @returns none where the folder lies in no repository
 */
export async function listIgnored(git: Git, folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) {
    return new Set();
  }
  try {
    const input = paths.map((path) => `${path}\0`).join('');
    const text = await git.run(folder, [...quietSettings, 'check-ignore', '-z', '--stdin'], { input, answers: (code) => code === 1 });
    return new Set(text.split('\0').filter((path) => path !== ''));
  } catch {
    return new Set();
  }
}
