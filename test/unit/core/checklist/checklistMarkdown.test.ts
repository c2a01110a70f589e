import assert from 'node:assert/strict';
import { type ChecklistFilter, filterItems, parseChecklistFilter } from '../../../../src/core/checklist/checklistFilter.js';
import { checklistMarkdown } from '../../../../src/core/checklist/checklistMarkdown.js';
import { english } from '../../../../src/core/localiser.js';
import type { NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const steps = sampleCatalogue.steps.map((step, index) => ({ step, number: index + 1 }));
const passed: NewJournalEvent = {
  type: 'exercise.checked',
  exercise: 'ex-a',
  outcome: 'passed',
  passed: 3,
  total: 3,
  files: 'f',
  commit: '0123456789',
};
const progress = progressAfter(passed, { type: 'checklist.set', item: 'one.by-hand', done: true });

function markdown(filter: ChecklistFilter): string {
  return checklistMarkdown(steps, filter, { progress }, english);
}

describe('checklistMarkdown', () => {
  it('is a task list that says what each tick rests on, without steps that have no items', () => {
    assert.equal(
      markdown('all'),
      [
        '## 1. Step one (2 of 4)',
        '',
        '- [x] I can say it aloud. (ticked by you, 2026-01-01)',
        '- [x] I passed a. (shown by your work, 2026-01-01, commit 0123456)',
        '- [ ] I failed, then passed.',
        '- [ ] I read a.',
        '',
      ].join('\n'),
    );
  });

  it('holds what the view shows', () => {
    const texts = (filter: ChecklistFilter): readonly string[] =>
      [...markdown(filter).matchAll(/\] (.*?\.)/g)].map(([, text]) => text ?? '');
    assert.deepEqual(texts('open'), ['I failed, then passed.', 'I read a.']);
    assert.deepEqual(texts('evidence'), ['I passed a.', 'I failed, then passed.', 'I read a.']);
  });
});

describe('the filter of the checklist', () => {
  it('is "all" where something unknown was stored', () => {
    assert.deepEqual(['all', 'open', 'evidence', 'x', undefined, {}].map(parseChecklistFilter), [
      'all',
      'open',
      'evidence',
      'all',
      'all',
      'all',
    ]);
  });

  it('shows every item unless told otherwise', () => {
    const [first] = sampleCatalogue.steps;
    assert.ok(first);
    assert.deepEqual(filterItems(first, 'all', { progress }), first.checklist);
  });
});
