import { basename } from 'node:path';
import { parseMarker } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import type { Localiser } from '../../core/localiser.js';
import type { GitObjects } from '../git/gitObjects.js';
import { listBackups } from './backups.js';
import { upstreamOf } from './pristine.js';

const mostCommits = 50;

/** The content of a project's marker as it was last readable: on its upstream, in the learner's commits, or in a backup. */
export async function findLastMarker(objects: GitObjects, l10n: Localiser): Promise<Uint8Array | undefined> {
  const commits =
    (await objects.find('HEAD')) === undefined
      ? []
      : (await objects.log(['%H'], mostCommits, ['HEAD', '--', markerPath])).map(([commit = '']) => `${commit}:./${markerPath}`);
  const backups = (await listBackups(objects)).map(({ commit }) => `${commit}:${markerPath}`);
  for (const name of [`${await upstreamOf(objects)}:${markerPath}`, ...commits, ...backups]) {
    const blob = await objects.find(name);
    const bytes = blob === undefined ? undefined : await objects.readBlob(blob);
    if (bytes !== undefined && isReadable(bytes.toString('utf8'), basename(objects.folder), l10n)) {
      return bytes;
    }
  }
  return undefined;
}

function isReadable(text: string, project: string, l10n: Localiser): boolean {
  try {
    parseMarker(text, project, l10n);
    return true;
  } catch {
    return false;
  }
}
