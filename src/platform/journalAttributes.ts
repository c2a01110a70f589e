import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isErrno } from './isErrno.js';

/** The folder of a workspace in which Ascent keeps its files; elsewhere a journal is not under version control. */
const folderName = '.ascent';

/**
 * Has Git merge a journal by union, by a line in the `.gitattributes` beside it: both machines' lines are kept, and there is no conflict.
 * What stands in that file stays; where it already says how the journal is merged, nothing is added.
 */
export async function mergeByUnion(journal: string): Promise<void> {
  const folder = path.dirname(journal);
  if (path.basename(folder) !== folderName) {
    return;
  }
  const file = path.join(folder, '.gitattributes');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) {
      return '';
    }
    throw error;
  });
  const name = path.basename(journal);
  if (!text.split('\n').some((line) => decidesMerge(line, name))) {
    const isCutOff = text !== '' && !text.endsWith('\n');
    await appendFile(file, `${isCutOff ? '\n' : ''}${name} merge=union\n`);
  }
}

/** Does a line of `.gitattributes` say how a file is merged? `!merge` takes back what was said before. */
function decidesMerge(line: string, name: string): boolean {
  const [pattern = '', ...attributes] = line.trim().split(/\s+/);
  const isMeant = [name, `/${name}`, `*${path.extname(name)}`, '*'].includes(pattern);
  return isMeant && attributes.some((attribute) => /^-?merge(?:=|$)|^binary$/.test(attribute));
}
