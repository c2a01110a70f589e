import type { Localiser } from '../localiser.js';
import type { CatalogueStep } from '../roadmap/catalogue.js';
import { type ChecklistFilter, filterItems } from './checklistFilter.js';
import { countTicks, describeTick, findTick, type TickSources } from './describeChecklist.js';

/** A step with the number that it has in the roadmap. */
export interface NumberedStep {
  readonly step: CatalogueStep;
  readonly number: number;
}

/** The checklists of steps as a Markdown task list, each tick with what it rests on; steps without an item to show are left out. */
export function checklistMarkdown(steps: readonly NumberedStep[], filter: ChecklistFilter, sources: TickSources, l10n: Localiser): string {
  const groups = steps.flatMap(({ step, number }) => {
    const lines = filterItems(step, filter, sources).map((item) => {
      const tick = findTick(item, step, sources);
      const reason = describeTick(tick, l10n);
      return `- [${tick.done ? 'x' : ' '}] ${item.text}${reason === '' ? '' : ` (${reason})`}`;
    });
    const count = l10n.t('{0} of {1}', countTicks(step, sources), step.checklist.length);
    return lines.length === 0 ? [] : [[`## ${String(number)}. ${step.title} (${count})`, '', ...lines, ''].join('\n')];
  });
  return groups.join('\n');
}
