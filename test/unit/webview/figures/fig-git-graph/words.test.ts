import assert from 'node:assert/strict';
import { derive, replay, runLine, type Problem } from '../../../../../src/webview/figures/fig-git-graph/model.js';
import { PRESETS } from '../../../../../src/webview/figures/fig-git-graph/state.js';
import { describe as say, describeGraph, describeProblem, toTable } from '../../../../../src/webview/figures/fig-git-graph/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const diverged = ['git commit', 'git switch -c feature', 'git commit', 'git commit', 'git switch main', 'git commit', 'git switch feature'];

const at = (...lines: readonly string[]): ReturnType<typeof derive> => derive({ ...PRESETS.diverged, lines: [...diverged, ...lines] });
const lines = (...typed: readonly string[]): readonly string[] => say(at(...typed), undefined, fillTemplate).split('\n');

describe('What the figure on Git says', () => {
  it('is what the last command did, where HEAD is, and where histories meet', () => {
    assert.deepEqual(lines('git rebase main'), [
      "Copied onto main: C3', C4'. The originals are still there, but the label has left them.",
      "HEAD is on feature, at C4'. Its history and that of main meet at C5.",
      'No label reaches C3, C4.',
    ]);
  });

  it('is one sentence for each command', () => {
    const first = (...typed: readonly string[]): string => lines(...typed)[0] ?? '';
    assert.match(first('git commit'), /^C6 is a new commit\./);
    assert.match(first('git merge main'), /^C6 is a merge commit: it has two parents/);
    assert.match(first('git revert C3'), /^C6 takes back what C3 changed\. C3 itself stays/);
    assert.match(first('git branch fix'), /^fix is a new label\. No commit was made\.$/);
    assert.match(first('git switch main'), /^HEAD is on main now\./);
    assert.match(first('git switch --detach C2'), /^HEAD is on C2 itself: no branch will move/);
    assert.match(first('git reset --hard main'), /^The label has moved to C5\./);
    assert.match(first('git reset --hard C2', 'git merge main'), /^Fast-forward: .* moved on to C5\.$/);
    assert.match(first('git merge C2'), /^Already up to date: all of C2/);
    assert.match(first('git reset --hard C2', 'git rebase main'), /^Nothing had to be copied/);
    assert.match(lines('git switch --detach C2')[1] ?? '', /^HEAD is on no branch, at C2\./);
  });

  it('is what is known of the commit that is looked at', () => {
    const look = (chosen: string, ...typed: readonly string[]): string =>
      say({ ...derive({ ...PRESETS.diverged, lines: [...diverged, ...typed], chosen }), effect: undefined }, undefined, fillTemplate)
        .split('\n')
        .at(-1) ?? '';
    assert.equal(look('C1'), 'C1 has no parent. Reached from main and feature.');
    assert.equal(look('C6', 'git merge main'), 'C6 comes after C4 and C5. Reached from feature.');
    assert.equal(look('C3', 'git rebase main'), 'C3 comes after C2. No branch reaches it.');
  });

  it('is why a command was not run', () => {
    const { repository } = replay(diverged);
    const refusal = (line: string): Problem => {
      const outcome = runLine(repository, line);
      if (outcome === undefined) return 'unknown-command';
      return 'refusal' in outcome ? outcome.refusal : assert.fail(line);
    };
    const told = ['git stash', 'git merge nowhere', 'git branch main', 'git switch C2'].map((line) =>
      describeProblem(refusal(line), fillTemplate),
    );
    assert.match(told[0] ?? '', /^This figure knows commit, branch/);
    assert.match(told[1] ?? '', /no branch or commit of that name/);
    assert.match(told[2] ?? '', /exists already/);
    assert.match(told[3] ?? '', /git switch --detach/);
    const rest: readonly Problem[] = ['is-merge', 'nothing-to-revert', 'no-room'];
    assert.equal(new Set(rest.map((problem) => describeProblem(problem, fillTemplate))).size, 3);
    assert.match(say(at(), 'unknown-target', fillTemplate), /^There is no branch or commit of that name\.\nHEAD is on feature/);
  });

  it('is a graph in words', () => {
    const { repository } = at();
    assert.equal(describeGraph(repository, fillTemplate), '5 commits, C5 after C2, main at C5, feature at C4, HEAD on feature');
    const alone = replay(['git switch --detach C1']).repository;
    assert.equal(describeGraph(alone, fillTemplate), '1 commit, main at C1, HEAD at C1');
  });
});

describe('The table of the figure on Git', () => {
  it('has each commit with its parents, its labels, and whether it can be reached', () => {
    assert.deepEqual(toTable(at('git rebase main'), fillTemplate).rows.slice(2), [
      ['C3', 'C2', '', 'no'],
      ['C4', 'C3', '', 'no'],
      ['C5', 'C2', 'main', 'yes'],
      ["C3'", 'C5', '', 'yes'],
      ["C4'", "C3'", 'feature', 'yes'],
    ]);
  });
});
