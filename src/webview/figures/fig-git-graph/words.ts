import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import type { Effect } from './commands.js';
import type { Derived, Problem } from './model.js';
import type { Repository } from './repository.js';

type Translate = FigureStage['t'];

/** The text of HEAD's label: on a branch, or alone. */
export const headTag = (branch: string): string => `HEAD → ${branch}`;

/** What the last command did. */
export function describeEffect(effect: Effect, t: Translate): string {
  switch (effect.kind) {
    case 'committed':
      return t('{id} is a new commit. The branch has moved on to it.', { id: effect.id });
    case 'merged':
      return t('{id} is a merge commit: it has two parents and joins both histories.', { id: effect.id });
    case 'reverted':
      return t('{id} takes back what {target} changed. {target} itself stays in the history.', { id: effect.id, target: effect.target });
    case 'branched':
      return t('{target} is a new label. No commit was made.', { target: effect.target });
    case 'switched':
      return t('HEAD is on {target} now. No commit was made.', { target: effect.target });
    case 'detached':
      return t('HEAD is on {target} itself: no branch will move when you commit.', { target: effect.target });
    case 'moved':
      return t('The label has moved to {target}. Commits it no longer reaches fade.', { target: effect.target });
    case 'forwarded':
      return t('Fast-forward: nothing had to be joined, so the label has moved on to {target}.', { target: effect.target });
    case 'up-to-date':
      return t('Already up to date: all of {target} is in the history of HEAD.', { target: effect.target });
    case 'rebased':
      return effect.copies.length === 0
        ? t('Nothing had to be copied: the label has moved.')
        : t('Copied onto {target}: {copies}. The originals are still there, but the label has left them.', {
            target: effect.target,
            copies: effect.copies.join(', '),
          });
  }
}

/** Why a line was not run, and what to do. */
export function describeProblem(problem: Problem, t: Translate): string {
  switch (problem) {
    case 'unknown-command':
      return t(
        'This figure knows commit, branch, switch, merge, rebase, reset --hard and revert, with a branch or a commit such as C2 or HEAD~1.',
      );
    case 'unknown-target':
      return t('There is no branch or commit of that name.');
    case 'branch-exists':
      return t('A branch of that name exists already.');
    case 'needs-branch':
      return t('That is a commit and no branch. Use git switch --detach to go there.');
    case 'is-merge':
      return t('A merge has two parents: Git would have to be told which side to keep.');
    case 'nothing-to-revert':
      return t('There is nothing to take back: its change is not there any more.');
    case 'no-room':
      return t('There is no room for more in this picture. Undo something, or reset the figure.');
  }
}

/** Says where HEAD is, what is no longer reached, and where histories meet. */
export function describe(derived: Derived, problem: Problem | undefined, t: Translate): string {
  const { repository, head, kept, bases, other, look, effect } = derived;
  const lost = repository.commits.map(({ id }) => id).filter((id) => !kept.has(id));
  const lines = [];
  if (problem !== undefined) lines.push(describeProblem(problem, t));
  else if (effect !== undefined) lines.push(describeEffect(effect, t));
  const where = 'branch' in repository.head ? repository.head.branch : t('no branch');
  const meeting =
    other === undefined || bases.length === 0
      ? ''
      : t('Its history and that of {other} meet at {bases}.', { other, bases: bases.join(t(' and ')) });
  lines.push(`${t('HEAD is on {where}, at {head}.', { where, head })} ${meeting}`.trim());
  if (lost.length > 0) lines.push(t('No label reaches {lost}.', { lost: lost.join(', ') }));
  if (look !== undefined) {
    const values = { id: look.id, parents: look.parents.join(t(' and ')), branches: look.branches.join(t(' and ')) };
    lines.push(
      [
        look.parents.length === 0 ? t('{id} has no parent.', values) : t('{id} comes after {parents}.', values),
        look.branches.length === 0 ? t('No branch reaches it.') : t('Reached from {branches}.', values),
      ].join(' '),
    );
  }
  return lines.join('\n');
}

/** A graph in words, for those who choose between graphs without seeing them. */
export function describeGraph({ commits, branches, head }: Repository, t: Translate): string {
  const last = commits.at(-1);
  return [
    commits.length === 1 ? t('1 commit') : t('{count} commits', { count: commits.length }),
    last === undefined || last.parents.length === 0
      ? ''
      : t('{id} after {parents}', { id: last.id, parents: last.parents.join(t(' and ')) }),
    ...branches.map(({ name, at }) => t('{name} at {at}', { name, at })),
    'branch' in head ? t('HEAD on {where}', { where: head.branch }) : t('HEAD at {at}', { at: head.commit }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Every commit with its parents and labels. */
export function toTable({ repository, kept }: Derived, t: Translate): FigureTable {
  return {
    caption: t('Commits in the order in which they were made'),
    columns: [t('commit'), t('parents'), t('branches'), t('reached')],
    rows: repository.commits.map(({ id, parents }) => [
      id,
      parents.join(' '),
      repository.branches
        .filter(({ at }) => at === id)
        .map(({ name }) => name)
        .join(' '),
      kept.has(id) ? t('yes') : t('no'),
    ]),
  };
}
