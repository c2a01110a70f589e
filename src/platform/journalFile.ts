import { type FileHandle, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../core/userError.js';
import type { JournalFile } from '../core/progress/progressStore.js';
import { findFirst, listUpwards } from './findFirst.js';
import { isErrno } from './isErrno.js';
import { mergeByUnion } from './journalAttributes.js';

/** Where a journal lies below a folder. */
export const journalPath = path.join('.ascent', 'journal.jsonl');

function explainWriteError(error: unknown, file: string): unknown {
  if (isErrno(error, 'EACCES', 'EPERM', 'EROFS')) {
    return new UserError(`Your progress could not be saved: ${file} cannot be written. Allow writing to that folder, then try again.`);
  }
  if (isErrno(error, 'ENOSPC', 'EDQUOT')) {
    return new UserError(`Your progress could not be saved: the disk is full. Free some space, then try again.`);
  }
  if (isErrno(error, 'EEXIST', 'ENOTDIR', 'EISDIR')) {
    return new UserError(
      `Your progress could not be saved: ${path.dirname(file)} should be a folder with a file journal.jsonl in it. Move away what stands in its place.`,
    );
  }
  return error;
}

/** Characters that are written at once; what is longer is cut between lines. */
const blockLength = 256 * 1024;

/** A journal on disk. The folder is made on the first write; lines already there are never rewritten. */
export class DiskJournalFile implements JournalFile {
  #mergesByUnion: Promise<void> | undefined;

  constructor(readonly file: string) {}

  /** The whole text; empty where there is no journal yet. */
  async read(): Promise<string> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) {
        return '';
      }
      throw error;
    }
  }

  /**
   * Appends `lines` to a file opened for appending, each in one write with its neighbours, so that lines of two windows never mix. Git is
   * told once to merge the file by union.
   * @throws UserError where the file cannot be written
   */
  async append(lines: string): Promise<void> {
    try {
      await mkdir(path.dirname(this.file), { recursive: true });
      const handle = await open(this.file, 'a+');
      try {
        const { size } = await handle.stat();
        const last = Buffer.alloc(1);
        const isCutOff = size > 0 && (await handle.read(last, 0, 1, size - 1)).bytesRead === 1 && last.toString() !== '\n';
        for (const block of blocksOf(isCutOff ? `\n${lines}` : lines)) {
          await writeAtOnce(handle, block);
        }
      } finally {
        await handle.close();
      }
      // Whoever forbids the file has decided how Git merges; the journal is written all the same.
      this.#mergesByUnion ??= mergeByUnion(this.file).catch(() => undefined);
      await this.#mergesByUnion;
    } catch (error) {
      throw explainWriteError(error, this.file);
    }
  }
}

/** Whole lines, as many together as may be written at once. */
function* blocksOf(lines: string): Generator<string> {
  for (let start = 0; start < lines.length;) {
    const whole = start + blockLength >= lines.length ? lines.length : lines.lastIndexOf('\n', start + blockLength) + 1;
    const next = lines.indexOf('\n', start + blockLength) + 1;
    // A line longer than a block is written whole.
    const end = whole > start ? whole : next > 0 ? next : lines.length;
    yield lines.slice(start, end);
    start = end;
  }
}

async function writeAtOnce(handle: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length;) {
    written += (await handle.write(bytes, written)).bytesWritten;
  }
}

/** The journal that holds for `folder`: looked for from the folder upwards, as Git looks for `.git`. */
export function findJournal(folder: string): Promise<string | undefined> {
  const candidates = listUpwards(path.resolve(folder)).map((here) => path.join(here, journalPath));
  return findFirst(candidates, async (candidate) => (await stat(candidate).catch(() => undefined))?.isFile() === true);
}

/** Sets a journal aside once its lines were copied elsewhere; it is kept under another name beside the old one. */
export async function markMoved(file: string): Promise<void> {
  try {
    await rename(file, `${file}.moved-${String(Date.now())}`);
  } catch (error) {
    // Another window has done the same.
    if (!isErrno(error, 'ENOENT')) {
      throw error;
    }
  }
}
