import type { Hints } from '../content/schema/exercise.js';
import { escapeHtml } from '../lesson/escapeHtml.js';
import { createBlockContext } from '../lesson/pageMarkdown.js';
import type { Localiser } from '../localiser.js';
import type { CatalogueExercise } from '../roadmap/catalogue.js';
import { findNextHint, hintsOf, type SeenHints } from './hintProgress.js';

/** What the page of hints shows. */
export interface HintsView {
  readonly exercise: Pick<CatalogueExercise, 'id' | 'title' | 'tasks'>;
  readonly hints: Hints;
  readonly seen: SeenHints;
  /** The task that the learner is at. */
  readonly task: number;
  /** The hint that was given a moment ago, if one was. */
  readonly latest?: number | undefined;
  /** Does the solution open without a question? */
  readonly isSolutionOpen: boolean;
}

/** The body of the page of hints. Its links run commands of Ascent; there is nothing else on it that does anything. */
export function renderHints(view: HintsView, l10n: Localiser): string {
  const { exercise, hints, seen, isSolutionOpen } = view;
  const markdown = createBlockContext({ l10n, bibliography: {}, listed: new Set(), imageUrl: () => undefined });
  const shown = exercise.tasks.filter(({ n }) => n === view.task || (seen.get(n)?.size ?? 0) > 0);
  const sections = shown.map(({ n, title }) => {
    const all = hintsOf(hints, n);
    const given = all.flatMap(({ text }, index) => (seen.get(n)?.has(index + 1) === true ? [{ text, number: index + 1 }] : []));
    const items = given.map(({ text, number }) => {
      const isLatest = n === view.task && number === view.latest;
      return `<li class="hint"${isLatest ? ' data-latest tabindex="-1"' : ''}>
<p class="hint-number">${escapeHtml(l10n.t('Hint {0} of {1}', number, all.length))}</p>
${markdown.blocks(text)}
</li>`;
    });
    return `<section class="hint-task" aria-labelledby="task-${String(n)}">
<h2 id="task-${String(n)}">${escapeHtml(l10n.t('Task {0}: {1}', n, title))}</h2>
<ol class="hint-list">${items.join('\n')}</ol>
${renderNext(view, n, all.length, l10n)}
</section>`;
  });
  return `<main class="page hints" data-exercise="${escapeHtml(exercise.id)}" data-task="${String(view.task)}">
<header class="hints-header"><p class="hints-kind">${escapeHtml(l10n.t('Hints'))}</p><h1>${escapeHtml(exercise.title)}</h1></header>
${sections.join('\n')}
<footer class="hints-footer">
<p>${escapeHtml(
    isSolutionOpen
      ? l10n.t('The solution stands beside your file, with why it is written as it is.')
      : l10n.t('The solution opens when you have passed, or have seen every hint. Before that you are asked once.'),
  )}</p>
<p>${link('ascent.showSolution', [exercise.id], l10n.t('Show Solution'), 'button-link')}</p>
</footer>
</main>`;
}

function renderNext({ exercise, hints, seen }: HintsView, task: number, total: number, l10n: Localiser): string {
  const next = findNextHint(hints, task, seen);
  if (next === undefined) {
    return `<p class="hint-end">${escapeHtml(l10n.t('That was the last hint for this task.'))}</p>`;
  }
  const words =
    (seen.get(task)?.size ?? 0) === 0
      ? l10n.t('Show the First Hint (of {0})', total)
      : l10n.t('Still Stuck? Show Hint {0} of {1}', next, total);
  return `<p class="hint-next">${link('ascent.showHint', [exercise.id, task], words, 'button-link primary')}</p>`;
}

function link(command: string, args: readonly unknown[], words: string, className: string): string {
  const href = `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
  return `<a class="${className}" href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}
