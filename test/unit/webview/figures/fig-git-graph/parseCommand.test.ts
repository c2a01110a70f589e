import assert from 'node:assert/strict';
import { parseCommand } from '../../../../../src/webview/figures/fig-git-graph/parseCommand.js';

describe('A typed command', () => {
  it('is read as Git would read it', () => {
    const lines = [
      'git commit -m "Say why"',
      '  git   branch fix ',
      'git branch fix C2',
      'git switch main',
      'git switch -c fix',
      'git checkout -b fix main~1',
      'git checkout --detach HEAD~1',
      'merge feature',
      'git merge --no-ff feature',
      'git rebase main',
      'git reset --hard HEAD~1',
      'git reset --hard',
      'git revert --no-edit C2',
    ];
    assert.deepEqual(lines.map(parseCommand), [
      { kind: 'commit' },
      { kind: 'branch', name: 'fix', target: 'HEAD' },
      { kind: 'branch', name: 'fix', target: 'C2' },
      { kind: 'switch', target: 'main', mode: 'branch' },
      { kind: 'create', name: 'fix', target: 'HEAD' },
      { kind: 'create', name: 'fix', target: 'main~1' },
      { kind: 'switch', target: 'HEAD~1', mode: 'detach' },
      { kind: 'merge', target: 'feature', mustCommit: false },
      { kind: 'merge', target: 'feature', mustCommit: true },
      { kind: 'rebase', target: 'main' },
      { kind: 'reset', target: 'HEAD~1' },
      { kind: 'reset', target: 'HEAD' },
      { kind: 'revert', target: 'C2' },
    ]);
  });

  it('is refused where the figure does not know it, rather than taken for something else', () => {
    const lines = [
      '',
      'git',
      'git stash',
      'git push',
      'git branch',
      'git branch -d fix',
      'git branch 1x',
      'git branch HEAD',
      'git branch a-name-much-too-long',
      'git branch a b c',
      'git switch',
      'git switch a b',
      'git switch --orphan a',
      'git switch -c',
      'git switch -c a b c',
      'git switch -c --detach a',
      'git merge',
      'git merge a b',
      'git merge --squash a',
      'git rebase',
      'git rebase -i main',
      'git rebase a b',
      'git reset HEAD~1',
      'git reset --soft HEAD~1',
      'git reset --hard a b',
      'git revert',
      'git revert a b',
      'git revert -n a',
    ];
    assert.deepEqual(
      lines.filter((line) => parseCommand(line) !== undefined),
      [],
    );
  });
});
