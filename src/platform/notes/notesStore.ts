import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isErrno } from '../isErrno.js';

/** The largest notes file that is read, in bytes: a page shows all of it. */
export const largestNotesFile = 1_000_000;

/** Why a notes file is left alone. */
export type NotesObstacle = 'too-large' | 'not-text' | 'not-readable' | 'not-writable' | 'disk-full';

/** A notes file could not be read or written. Nothing was changed. */
export class NotesError extends Error {
  constructor(
    readonly obstacle: NotesObstacle,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${obstacle}`, options);
  }
}

/** One notes file for each lesson, in one folder. Files are replaced as a whole, so that nobody ever finds half of one. */
export class NotesStore {
  #writing: Promise<unknown> = Promise.resolve();

  constructor(readonly folder: string) {}

  /** Where the notes of a lesson are, or would be. */
  fileOf(lesson: string): string {
    return path.join(this.folder, `${lesson}.md`);
  }

  /**
   * The notes of a lesson as they stand in their file; empty where there is none.
   * @throws NotesError
   */
  async read(lesson: string): Promise<string> {
    const file = this.fileOf(lesson);
    try {
      const { size } = await stat(file);
      if (size > largestNotesFile) {
        throw new NotesError('too-large', file);
      }
      return decode(await readFile(file), file);
    } catch (error) {
      if (isErrno(error, 'ENOENT')) {
        return '';
      }
      throw error instanceof NotesError ? error : new NotesError('not-readable', file, { cause: error });
    }
  }

  /**
   * Changes the notes of a lesson: `change` makes the new file of the one that is there, and is asked again when somebody else
   * wrote meanwhile. One change at a time; the folder is made on the first one. Resolves to the file as it is afterwards.
   * @throws NotesError
   */
  update(lesson: string, change: (file: string) => string): Promise<string> {
    const work = this.#writing.then(() => this.#update(lesson, change));
    this.#writing = work.catch(() => undefined);
    return work;
  }

  async #update(lesson: string, change: (file: string) => string): Promise<string> {
    for (;;) {
      const before = await this.read(lesson);
      const after = change(before);
      if (Buffer.byteLength(after) > largestNotesFile) {
        throw new NotesError('too-large', this.fileOf(lesson));
      }
      if (after === before || (await this.#replace(lesson, before, after))) {
        return after;
      }
    }
  }

  /** Writes beside the file and renames; `false` when the file is no longer what it was. */
  async #replace(lesson: string, before: string, after: string): Promise<boolean> {
    const file = this.fileOf(lesson);
    try {
      await mkdir(this.folder, { recursive: true });
      // A link to another place stays one.
      const target = await realpath(file).catch(() => file);
      const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        const handle = await open(temporary, 'wx');
        try {
          await handle.writeFile(after, 'utf8');
          await handle.sync();
        } finally {
          await handle.close();
        }
        if ((await this.read(lesson)) !== before) {
          return false;
        }
        await rename(temporary, target);
        return true;
      } finally {
        await rm(temporary, { force: true });
      }
    } catch (error) {
      if (error instanceof NotesError) {
        throw error;
      }
      throw new NotesError(isErrno(error, 'ENOSPC', 'EDQUOT') ? 'disk-full' : 'not-writable', file, { cause: error });
    }
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    // The mark at the beginning of some files stays, so that they are written as they were.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new NotesError('not-text', file, { cause: error });
  }
}
