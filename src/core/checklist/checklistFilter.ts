import type { CatalogueChecklistItem, CatalogueStep } from '../roadmap/catalogue.js';
import { findTick, type TickSources } from './describeChecklist.js';

/** What the Checklist view shows: every item, those not ticked, or those that tick themselves. */
export type ChecklistFilter = 'all' | 'open' | 'evidence';

/** Reads a stored filter; anything unknown shows every item. */
export function parseChecklistFilter(value: unknown): ChecklistFilter {
  return value === 'open' || value === 'evidence' ? value : 'all';
}

/** The items of a step that a filter lets through. */
export function filterItems(step: CatalogueStep, filter: ChecklistFilter, sources: TickSources): readonly CatalogueChecklistItem[] {
  switch (filter) {
    case 'all':
      return step.checklist;
    case 'open':
      return step.checklist.filter((item) => !findTick(item, step, sources).done);
    case 'evidence':
      return step.checklist.filter(({ evidence }) => evidence !== undefined);
  }
}
