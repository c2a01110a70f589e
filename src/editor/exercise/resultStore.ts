import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultRecord } from '../../core/exercise/resultRecord.js';
import { sha256 } from '../../platform/sha256.js';
import { parseResultRecord } from '../../protocol/result.js';

/** Keeps the latest result of each project, for its page to come back after a reload. */
export class ResultStore {
  /** @param folder where VS Code lets an extension keep things */
  constructor(private readonly folder: string) {}

  /** The latest result of a project; none where nothing was kept, or not in a form that this version knows. */
  async read(project: string): Promise<ResultRecord | undefined> {
    try {
      return parseResultRecord(JSON.parse(await readFile(this.#fileOf(project), 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Keeps a result in place of the one before. */
  async write(project: string, record: ResultRecord): Promise<void> {
    const file = this.#fileOf(project);
    await mkdir(this.folder, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    await writeFile(temporary, JSON.stringify(record));
    await rename(temporary, file);
  }

  #fileOf(project: string): string {
    return join(this.folder, `${sha256(project).slice(0, 32)}.json`);
  }
}
