import { execFileSync } from 'node:child_process';
import { Git } from '../../../../src/platform/git/git.js';

/** An environment in which Git finds no settings of anybody's; `identity` names the learner. */
export function gitEnvironmentOf(home: string, identity?: { readonly name: string; readonly email: string }): NodeJS.ProcessEnv {
  const named = identity && {
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
  };
  return { PATH: process.env['PATH'] ?? '', HOME: home, XDG_CONFIG_HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...named };
}

/** The learner of the tests. */
export const ada = { name: 'Ada Lovelace', email: 'ada@example.org' };

/** Git of a learner who has a name and an e-mail. */
export function gitOfAda(home: string): Git {
  return new Git('git', gitEnvironmentOf(home, ada));
}

/** What a Git command prints, run as a person would run it. */
export function gitSays(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: gitEnvironmentOf(cwd, ada), stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
