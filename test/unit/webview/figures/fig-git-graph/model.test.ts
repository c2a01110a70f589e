import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/gitGraph.json';
import { run } from '../../../../../src/webview/figures/fig-git-graph/commands.js';
import { layout } from '../../../../../src/webview/figures/fig-git-graph/layout.js';
import { candidates, derive, replay, runLine, shapeOf } from '../../../../../src/webview/figures/fig-git-graph/model.js';
import { parseCommand } from '../../../../../src/webview/figures/fig-git-graph/parseCommand.js';
import {
  FIRST,
  commitOf,
  headOf,
  isAncestor,
  mergeBases,
  reachable,
  resolve,
  type Repository,
} from '../../../../../src/webview/figures/fig-git-graph/repository.js';
import { PRESETS } from '../../../../../src/webview/figures/fig-git-graph/state.js';

const diverged = ['git commit', 'git switch -c feature', 'git commit', 'git commit', 'git switch main', 'git commit', 'git switch feature'];

const runs = { numRuns: 300, seed: 20240710 };
const after = (...lines: readonly string[]): Repository => replay(lines).repository;

/** A repository as Git tells it in the fixtures. */
function told(repository: Repository): object {
  const { commits, branches, head } = repository;
  const at = headOf(repository);
  const byName = (one: readonly [string, unknown], other: readonly [string, unknown]): number => (one[0] < other[0] ? -1 : 1);
  return {
    parents: Object.fromEntries(commits.map(({ id, parents }): [string, unknown] => [id, parents]).sort(byName)),
    branches: Object.fromEntries(branches.map(({ name, at: on }): [string, unknown] => [name, on]).sort(byName)),
    head: 'branch' in head ? head.branch : head.commit,
    reachable: [...reachable(repository, at)].sort(),
    files: [...commitOf(repository, at).files].sort(),
    bases: Object.fromEntries(branches.map(({ name, at: on }): [string, unknown] => [name, [...mergeBases(repository, at, on)].sort()])),
  };
}

describe('The commit graph', () => {
  for (const { name, steps } of fixture.scenarios) {
    it(`is that of Git: ${name}`, () => {
      let repository = FIRST;
      for (const { line, done, ...expected } of steps) {
        const command = parseCommand(line);
        const outcome = command === undefined ? undefined : run(repository, command);
        assert.equal(outcome !== undefined && 'repository' in outcome, done, line);
        if (outcome !== undefined && 'repository' in outcome) ({ repository } = outcome);
        assert.deepEqual(told(repository), expected, line);
      }
    });
  }
});

const command = fc.constantFrom(
  'git commit',
  'git commit',
  'git switch -c feature',
  'git switch -c fix',
  'git switch main',
  'git switch feature',
  'git merge feature',
  'git merge main',
  'git merge --no-ff fix',
  'git rebase main',
  'git rebase feature',
  'git reset --hard HEAD~1',
  'git revert HEAD',
  'git switch --detach HEAD^',
);
const session = fc.array(command, { maxLength: 25 });

describe('Any sequence of commands', () => {
  it('leaves a graph without circles in which every label is on a commit, and takes no commit away', () => {
    fc.assert(
      fc.property(session, (lines) => {
        let known: readonly string[] = [];
        let repository = FIRST;
        for (const line of lines) {
          const outcome = runLine(repository, line);
          if (outcome !== undefined && 'repository' in outcome) ({ repository } = outcome);
          const ids = repository.commits.map(({ id }) => id);
          assert.deepEqual(ids.slice(0, known.length), known);
          assert.equal(new Set(ids).size, ids.length);
          for (const [index, { parents }] of repository.commits.entries()) {
            for (const parent of parents) assert.ok(ids.indexOf(parent) < index);
          }
          for (const { at } of repository.branches) assert.ok(ids.includes(at));
          assert.ok(ids.includes(headOf(repository)));
          known = ids;
        }
      }),
      runs,
    );
  });

  it('has as merge bases the common ancestors from which no other one can be reached', () => {
    fc.assert(
      fc.property(session, (lines) => {
        const repository = after(...lines);
        for (const one of repository.commits) {
          const last = repository.commits.at(-1) ?? one;
          const bases = mergeBases(repository, one.id, last.id);
          const common = [...reachable(repository, one.id)].filter((id) => isAncestor(repository, id, last.id));
          for (const id of common) assert.ok(bases.some((base) => isAncestor(repository, id, base)));
          for (const base of bases) assert.ok(bases.every((other) => other === base || !isAncestor(repository, base, other)));
        }
      }),
      runs,
    );
  });

  it('is drawn with each commit right of its parents, no two in one place, and never more than there is room for', () => {
    fc.assert(
      fc.property(session, (lines) => {
        const repository = after(...lines);
        const places = layout(repository);
        const columnOf = new Map(places.map(({ id, column }) => [id, column]));
        for (const { id, parents } of repository.commits) {
          for (const parent of parents) assert.ok((columnOf.get(parent) ?? NaN) < (columnOf.get(id) ?? NaN));
        }
        assert.equal(new Set(places.map(({ column, lane }) => `${column},${lane}`)).size, places.length);
        assert.ok(places.every(({ column, lane }) => column < 9 && lane < 4));
      }),
      runs,
    );
  });
});

describe('A name', () => {
  const merged = after(...diverged, 'git merge main');

  it('stands for a commit', () => {
    const names = [
      'HEAD',
      'main',
      'feature',
      'C3',
      'HEAD~1',
      'HEAD^',
      'HEAD^2',
      'HEAD~2',
      'HEAD^2~1',
      'HEAD~',
      'HEAD^0',
      'HEAD~9',
      'HEAD^3',
      'x',
    ];
    assert.deepEqual(
      names.map((name) => resolve(merged, name)),
      ['C6', 'C5', 'C6', 'C3', 'C4', 'C4', 'C5', 'C3', 'C2', 'C4', 'C6', undefined, undefined, undefined],
    );
    assert.equal(resolve(merged, 'main?'), undefined);
    assert.throws(() => commitOf(merged, 'C99'), RangeError);
  });
});

describe('What the figure on Git draws', () => {
  it('is what can still be reached, where HEAD is, and where histories meet', () => {
    const { kept, head, bases, others, other, effect } = derive({
      ...PRESETS.diverged,
      lines: [...diverged, 'git rebase main'],
    });
    assert.deepEqual([...kept].sort(), ['C1', 'C2', "C3'", "C4'", 'C5']);
    assert.equal(head, "C4'");
    assert.deepEqual([bases, others, other], [['C5'], ['main'], 'main']);
    assert.deepEqual(effect, { kind: 'rebased', target: 'main', copies: ["C3'", "C4'"] });
  });

  it('is what is known of a commit that is looked at', () => {
    assert.deepEqual(derive({ ...PRESETS.diverged, lines: diverged, chosen: 'C2' }).look, {
      id: 'C2',
      parents: ['C1'],
      branches: ['main', 'feature'],
    });
    assert.equal(derive({ ...PRESETS.diverged, chosen: 'C77' }).look, undefined);
  });

  it('is no merge base where there is no other branch, and nothing where nothing was done', () => {
    const { bases, other, effect } = derive({ ...PRESETS.diverged, lines: ['nonsense'] });
    assert.deepEqual([bases, other, effect], [[], undefined, undefined]);
  });

  it('refuses what would not fit', () => {
    const commits = Array.from({ length: 8 }, () => 'git commit');
    assert.deepEqual(runLine(after(...commits), 'git commit'), { refusal: 'no-room' });
    assert.equal(after(...commits, 'git commit').commits.length, 9);
  });
});

describe('The graphs to choose from', () => {
  it('are different, and one of them is right', () => {
    fc.assert(
      fc.property(session, command, (lines, line) => {
        const repository = after(...lines);
        const choice = candidates(repository, line);
        const outcome = runLine(repository, line);
        if (outcome === undefined || 'refusal' in outcome) {
          assert.deepEqual(choice, []);
          return;
        }
        assert.deepEqual(
          choice.filter(({ isRight }) => isRight).map((candidate) => candidate.repository),
          [outcome.repository],
        );
        assert.equal(new Set(choice.map((candidate) => shapeOf(candidate.repository))).size, choice.length);
        assert.ok(choice.length <= 3);
      }),
      runs,
    );
    assert.equal(candidates(after(...diverged), 'git merge main').length, 3);
    assert.deepEqual(candidates(FIRST, 'git stash'), []);
  });
});
