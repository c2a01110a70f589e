import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Git, GitIdentity } from './git.js';
import { GitError, quietSettings } from './git.js';

/** A file of a tree: its path from the tree's top, with forward slashes, its mode as Git writes it, and the id of its content. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

/** How a file differs between two trees. */
export interface TreeDifference {
  readonly path: string;
  /** Lines. */
  readonly added: number;
  readonly removed: number;
}

/** The name of the tree that a folder has in a commit, by its path from the top as {@link GitObjects.prefix} gives it. */
export function treeAt(commit: string, prefix: string): string {
  return prefix === '' ? `${commit}^{tree}` : `${commit}:${prefix.replace(/\/$/, '')}`;
}

/** Objects and references are on the disk before anything relies on them. */
const durable = ['-c', 'core.fsync=committed,reference'];

/** Made by nobody in particular: these commits are on no branch and are never pushed. */
const keeper: GitIdentity = { name: 'Ascent', email: 'backup@ascent.invalid' };

const none = /^0+$/;

/** Objects and references of the repository that a folder lies in, read and written without touching its index, HEAD or work tree. */
export class GitObjects {
  constructor(
    private readonly git: Git,
    readonly folder: string,
  ) {}

  /** The path of the folder in its repository, such as `exercises/ex-mean/`; empty for the repository itself. */
  async prefix(): Promise<string> {
    return this.#run(['rev-parse', '--show-prefix']);
  }

  /** The repository's own folder, usually `.git`. */
  async gitFolder(): Promise<string> {
    const path = await this.#run(['rev-parse', '--git-dir']);
    return isAbsolute(path) ? path : join(this.folder, path);
  }

  /** Is HEAD at a commit rather than on a branch? */
  async isDetached(): Promise<boolean> {
    return (await this.#run(['symbolic-ref', '--quiet', 'HEAD'], { answers: (code) => code === 1 })) === '';
  }

  /** Every file below the folder that Git tracks, or would track. */
  async listFiles(): Promise<readonly string[]> {
    const text = await this.#run(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.']);
    return [...new Set(text.split('\0'))].filter((path) => path !== '' && !path.endsWith('/'));
  }

  /** Stores files of the disk, by absolute paths, as they are, with no conversion; gives their ids in the same order. */
  async storeFiles(paths: readonly string[]): Promise<readonly string[]> {
    if (paths.length === 0) {
      return [];
    }
    const input = paths.map((path) => `${quoted(path)}\n`).join('');
    return (await this.#run([...durable, 'hash-object', '-w', '--no-filters', '--stdin-paths'], { input })).split('\n');
  }

  /** Stores bytes that are no file. */
  async storeBytes(bytes: string | Uint8Array): Promise<string> {
    return this.#run([...durable, 'hash-object', '-w', '--stdin'], { input: bytes });
  }

  /** Stores a tree, by way of an index of its own. */
  async storeTree(entries: readonly TreeEntry[]): Promise<string> {
    const index = join(await this.gitFolder(), `ascent-${randomBytes(8).toString('hex')}.index`);
    const env = { GIT_INDEX_FILE: index };
    try {
      const input = entries.map(({ path, mode, blob }) => `${mode} ${blob}\t${path}\0`).join('');
      await this.#run([...durable, 'update-index', '-z', '--index-info'], { env, input });
      return await this.#run([...durable, 'write-tree'], { env });
    } finally {
      await Promise.all([index, `${index}.lock`].map((path) => rm(path, { force: true })));
    }
  }

  /** Stores a commit that no branch knows of. */
  async storeCommit(tree: string, message: string, parents: readonly string[], date?: string): Promise<string> {
    const env = {
      GIT_AUTHOR_NAME: keeper.name,
      GIT_AUTHOR_EMAIL: keeper.email,
      GIT_COMMITTER_NAME: keeper.name,
      GIT_COMMITTER_EMAIL: keeper.email,
      ...(date === undefined ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }),
    };
    return this.#run([...durable, 'commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'], { env, input: message });
  }

  /** Points a reference at a commit; `isNew` refuses to move one that is there. */
  async setReference(name: string, commit: string, isNew = false): Promise<void> {
    await this.#run([...durable, 'update-ref', name, commit, ...(isNew ? ['0'.repeat(commit.length)] : [])]);
  }

  /** The id that a name such as `HEAD` or `HEAD:mean.py` stands for; `undefined` where there is nothing of that name. */
  async find(name: string): Promise<string | undefined> {
    const id = await this.#run(['rev-parse', '--verify', '--quiet', name], { answers: () => true });
    return id === '' || none.test(id) ? undefined : id;
  }

  /** The tree of what is staged. */
  async storeIndex(): Promise<string> {
    return this.#run([...durable, 'write-tree']);
  }

  /** The files of a tree or commit; its submodules only where asked for, with the commit in place of the content. */
  async listTree(tree: string, { submodules = false } = {}): Promise<readonly TreeEntry[]> {
    // Run from the top, because in a subfolder Git would read the paths of a tree as paths of the work tree.
    const text = await this.#run(['ls-tree', '-r', '-z', '--full-tree', tree]);
    return text.split('\0').flatMap((line) => {
      const [, mode, type, blob, path] = /^(\d+) (blob|commit) ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
      const isWanted = type === 'blob' || submodules;
      return mode === undefined || blob === undefined || path === undefined || !isWanted ? [] : { path, mode, blob };
    });
  }

  /** What turns one tree into another, file by file, with the lines that come and go; a file that is no text has no count. */
  async compareTrees(from: string, to: string): Promise<readonly TreeDifference[]> {
    const args = ['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, to];
    return (await this.#run(args)).split('\0').flatMap((line) => {
      const [, added, removed, path] = /^(\d+|-)\t(\d+|-)\t([^]+)$/.exec(line) ?? [];
      return path === undefined ? [] : { path, added: Number(added) || 0, removed: Number(removed) || 0 };
    });
  }

  /** The content of a file, byte for byte. */
  async readBlob(blob: string): Promise<Buffer> {
    return (await this.readBlobs([blob])).get(blob) ?? Buffer.alloc(0);
  }

  /** The contents of files, byte for byte, all with one call of Git. */
  async readBlobs(blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const chunks: Buffer[] = [];
    const wanted = [...new Set(blobs)];
    await this.git.run(this.folder, ['cat-file', '--batch'], {
      input: wanted.map((blob) => `${blob}\n`).join(''),
      onBytes: (chunk) => chunks.push(chunk),
    });
    const all = Buffer.concat(chunks);
    const found = new Map<string, Buffer>();
    for (let at = 0; at < all.length;) {
      const end = all.indexOf('\n', at);
      const [, blob, size] = /^(\S+) blob (\d+)$/.exec(all.toString('latin1', at, end)) ?? [];
      const length = Number(size);
      if (blob !== undefined && end >= 0) {
        found.set(blob, all.subarray(end + 1, end + 1 + length));
      }
      at = blob === undefined ? end + 1 : end + 1 + length + 1;
    }
    const missing = wanted.find((blob) => !found.has(blob));
    if (missing !== undefined) {
      throw new GitError('failed', `${missing} is not in the repository`);
    }
    return found;
  }

  /** The first `most` commits that an arguments list of `git log` names, each as the fields of `format`. */
  async log(format: readonly string[], most: number, args: readonly string[]): Promise<readonly (readonly string[])[]> {
    const text = await this.#run(['log', '-z', `--max-count=${String(most)}`, `--format=${format.join('%x1f')}`, ...args]);
    return text
      .split('\0')
      .filter((record) => record !== '')
      .map((record) => record.split('\x1f'));
  }

  /** The references below a name, as the fields of `format`, the last in order of name first. */
  async references(below: string, format: readonly string[]): Promise<readonly (readonly string[])[]> {
    const text = await this.#run(['for-each-ref', '--sort=-refname', `--format=${format.join('%1f')}%1e`, below]);
    return text
      .split('\x1e')
      .map((record) => record.replace(/^\n/, ''))
      .filter((record) => record !== '')
      .map((record) => record.split('\x1f'));
  }

  /** Merges what two sides made of one text; three files on the disk. Where they contradict, both stand between conflict marks. */
  async mergeFiles(
    paths: { readonly mine: string; readonly base: string; readonly theirs: string },
    labels: { readonly mine: string; readonly base: string; readonly theirs: string },
  ): Promise<{ readonly bytes: Buffer; readonly isConflict: boolean }> {
    const chunks: Buffer[] = [];
    let isConflict = false;
    const args = ['-L', labels.mine, '-L', labels.base, '-L', labels.theirs, paths.mine, paths.base, paths.theirs];
    await this.git.run(this.folder, ['merge-file', '-p', ...args], {
      onBytes: (chunk) => chunks.push(chunk),
      // The number of conflicts; 255 is an error, such as a file that is not text.
      answers: (code) => {
        isConflict = code > 0 && code < 128;
        return isConflict;
      },
    });
    return { bytes: Buffer.concat(chunks), isConflict };
  }

  async #run(args: readonly string[], options: Parameters<Git['run']>[2] = {}): Promise<string> {
    return (await this.git.run(this.folder, [...quietSettings, ...args], options)).replace(/\n$/, '');
  }
}

/** Git reads a path that starts with a quote as a quoted one, and a line for each path. */
function quoted(path: string): string {
  return /^"|\n/.test(path) ? `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"` : path;
}
