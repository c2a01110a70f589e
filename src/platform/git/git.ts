import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { captureProcess } from '../process/runProcess.js';
import { gitEnvironment } from './gitEnvironment.js';

/** Who makes a commit. */
export interface GitIdentity {
  readonly name: string;
  readonly email: string;
}

/** Used for a start commit only where the learner has no identity and lets Ascent use this one. */
export const placeholderIdentity: GitIdentity = { name: 'Ascent Learner', email: 'learner@ascent.invalid' };

/** A Git command that did not succeed. */
export class GitError extends Error {
  constructor(
    /** Not found at all, without a name or e-mail, stopped by the learner, or anything else, which `message` tells. */
    readonly kind: 'missing' | 'identity' | 'cancelled' | 'failed',
    message: string,
  ) {
    super(message);
    this.name = 'GitError';
  }
}

/** How to run one Git command. */
export interface GitOptions {
  readonly signal?: AbortSignal | undefined;
  readonly env?: NodeJS.ProcessEnv;
  /** What the command reads. */
  readonly input?: string | Uint8Array;
  /** Receives what the command prints, byte for byte; `run` then gives an empty text. */
  readonly onBytes?: (chunk: Buffer) => void;
  /** Exit codes that are answers rather than failures, besides 0. */
  readonly answers?: (code: number) => boolean;
}

/** Settings for commands in a repository that Ascent makes, so that no hook, key or background process of the learner's takes part. */
export const quietSettings = [
  ['core.hooksPath', '/dev/null'],
  ['core.autocrlf', 'false'],
  ['core.safecrlf', 'false'],
  ['core.fsmonitor', 'false'],
  ['commit.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['advice.defaultBranchName', 'false'],
  ['i18n.commitEncoding', 'utf-8'],
  // Git would otherwise make an identity up from the names of the account and the machine.
  ['user.useConfigOnly', 'true'],
].flatMap(([key, value]) => ['-c', `${key ?? ''}=${value ?? ''}`]);

/** Runs Git in an environment that says nothing of other repositories; only `setIdentity` writes to the learner's own settings. */
export class Git {
  constructor(
    private readonly executable = 'git',
    private readonly env: NodeJS.ProcessEnv = process.env,
  ) {}

  /**
   * Runs a command and gives what it prints.
   * @throws GitError when it does not succeed
   */
  async run(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
    const { end, stdout, stderr } = await captureProcess({
      command: this.executable,
      args,
      cwd,
      env: { ...gitEnvironment(this.env), ...options.env },
      signal: options.signal,
      timeLimit: 60,
      input: options.input,
      onBytes: options.onBytes,
    });
    switch (end.kind) {
      case 'exited':
        if (end.code === 0 || (end.code !== null && options.answers?.(end.code) === true)) {
          return stdout;
        }
        throw new GitError(
          isIdentityComplaint(stderr) ? 'identity' : 'failed',
          stderr.trim() || stdout.trim() || `git ended with ${String(end.code ?? end.signal)}`,
        );
      case 'cancelled':
        throw new GitError('cancelled', 'cancelled');
      case 'timedOut':
        throw new GitError(
          'failed',
          `git ${args.find((arg) => /^[a-z]/.test(arg)) ?? ''} did not end within ${String(end.seconds)} seconds`,
        );
      case 'notSpawned':
        throw new GitError(end.code === 'ENOENT' ? 'missing' : 'failed', end.reason);
    }
  }

  /** The version, such as `2.39.5`; `undefined` where there is no Git. */
  async findVersion(): Promise<string | undefined> {
    try {
      return /\d+(\.\d+)+/.exec(await this.run(process.cwd(), ['--version']))?.[0];
    } catch {
      return undefined;
    }
  }

  /** The name and e-mail that the learner chose for commits; `undefined` where either is missing. */
  async findIdentity(cwd: string, signal?: AbortSignal): Promise<GitIdentity | undefined> {
    try {
      const said = await this.run(cwd, ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'], { signal });
      const [, name, email] = /^(.*) <(.*)> \d+ [+-]\d+$/.exec(said.trim()) ?? [];
      return name === undefined || email === undefined ? undefined : { name, email };
    } catch (error) {
      if (error instanceof GitError && error.kind === 'identity') {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * Sets the name and e-mail that commits carry.
   * @param repository the repository that it is for; without one it is for all of this account, which the learner must have agreed to
   */
  async setIdentity({ name, email }: GitIdentity, repository?: string): Promise<void> {
    const scope = repository === undefined ? '--global' : '--local';
    await this.run(repository ?? process.cwd(), ['config', scope, 'user.name', name]);
    await this.run(repository ?? process.cwd(), ['config', scope, 'user.email', email]);
  }

  /** Makes an empty repository. */
  async init(folder: string, branch: string, signal?: AbortSignal): Promise<void> {
    await this.run(folder, [...quietSettings, '-c', `init.defaultBranch=${branch}`, 'init', '--quiet'], { signal });
  }

  /** Commits every file of a repository that Ascent has made, ignored ones too, with no hook, key or background work of the learner's. */
  async commitAll(
    folder: string,
    message: string,
    options: { readonly identity?: GitIdentity; readonly date?: string; readonly signal?: AbortSignal },
  ): Promise<void> {
    const { identity, date, signal } = options;
    await this.run(folder, [...quietSettings, 'add', '--all', '--force', '.'], { signal });
    const env = {
      ...(identity && identityVariables(identity)),
      ...(date === undefined ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }),
    };
    await this.run(folder, [...quietSettings, 'commit', '--quiet', '--no-verify', '--cleanup=whitespace', '-m', message], { signal, env });
  }

  /**
   * Commits files below a folder of the learner's own repository, and nothing else that may be staged there; their hooks and keys apply.
   * A file that is gone is committed as gone.
   */
  async commitPaths(
    folder: string,
    paths: readonly string[],
    message: string,
    options: { readonly identity?: GitIdentity; readonly signal?: AbortSignal; readonly settings?: readonly string[] } = {},
  ): Promise<void> {
    const { identity, signal, settings = [] } = options;
    const env = identity && identityVariables(identity);
    // Names are no patterns: one with a star would take other files along.
    const literally = [...settings, '--literal-pathspecs'];
    // A file that was removed from the index, too, is none that Git could find to add.
    const there = await Promise.all(
      paths.map(async (path) =>
        lstat(join(folder, path)).then(
          () => [path],
          () => [],
        ),
      ),
    );
    if (there.flat().length > 0) {
      await this.run(folder, [...literally, 'add', '--', ...there.flat()], { signal });
    }
    await this.run(folder, [...literally, '-c', 'user.useConfigOnly=true', 'commit', '--quiet', '-m', message, '--only', '--', ...paths], {
      signal,
      ...(env && { env }),
    });
  }

  /** The commit that these files stand at: `undefined` where there is none or any of them is not committed as it is. */
  async findCleanHead(folder: string, paths: readonly string[], signal?: AbortSignal): Promise<string | undefined> {
    try {
      const status = await this.run(folder, ['status', '--porcelain=v2', '--branch', '--untracked-files=all', '--', ...paths], { signal });
      const lines = status.split('\n').filter((line) => line !== '');
      const head = /^# branch\.oid ([0-9a-f]{40,64})$/.exec(lines[0] ?? '')?.[1];
      return lines.every((line) => line.startsWith('# ')) ? head : undefined;
    } catch {
      return undefined;
    }
  }
}

function identityVariables({ name, email }: GitIdentity): NodeJS.ProcessEnv {
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}

function isIdentityComplaint(stderr: string): boolean {
  return /Please tell me who you are|auto-detection is disabled|unable to auto-detect email address|empty ident name/.test(stderr);
}
