import type { Catalogue, CatalogueExercise, CatalogueLesson, CatalogueStep } from '../../../../src/core/roadmap/catalogue.js';
import type { JournalEvent, NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress, type Progress } from '../../../../src/core/progress/progress.js';

function lesson(id: string, exercises: readonly string[]): CatalogueLesson {
  const base = { minutes: 20, level: 1, wave: 1, requires: [], path: `steps/x/lessons/${id}.md` } as const;
  return { ...base, id, title: `Lesson ${id}`, objective: `Understand ${id}.`, exercises };
}

function exercise(id: string, home: string): CatalogueExercise {
  const base = { minutes: 30, level: 2, wave: 1, requires: [], packages: [], path: `steps/x/exercises/${id}` } as const;
  return {
    ...base,
    id,
    title: `Exercise ${id}`,
    summary: `Build ${id}.`,
    lesson: home,
    tasks: [{ n: 1, title: 'First', functions: ['f'] }],
  };
}

function step(id: string, parts: Partial<CatalogueStep>): CatalogueStep {
  return {
    id,
    title: `Step ${id}`,
    goal: `Goal of ${id}.`,
    why: `Why ${id} matters.`,
    needs: [],
    icon: 'book',
    teaches: [`Topic one of ${id}`, `Topic two of ${id}`],
    builds: ['A thing'],
    lessons: [],
    exercises: [],
    capstones: [],
    checklist: [],
    ...parts,
  };
}

/** Two written steps and one that is planned. */
export const sampleCatalogue: Catalogue = {
  formatVersion: 1,
  contentVersion: 'test',
  steps: [
    step('one', {
      lessons: [lesson('one.a', ['ex-a']), lesson('one.b', ['ex-b', 'ex-a'])],
      exercises: [exercise('ex-a', 'one.a'), exercise('ex-b', 'one.b'), exercise('ex-spare', 'one.b')],
      checklist: [
        { id: 'one.by-hand', text: 'I can say it aloud.' },
        { id: 'one.passed', text: 'I passed a.', evidence: { kind: 'exercise-passed', exercise: 'ex-a' } },
        { id: 'one.red-green', text: 'I failed, then passed.', evidence: { kind: 'exercise-failed-then-passed' } },
        { id: 'one.read', text: 'I read a.', evidence: { kind: 'lesson-read', lesson: 'one.a' } },
      ],
    }),
    step('two', { lessons: [lesson('two.a', [])], capstones: [{ id: 'cap-x', title: 'Capstone x', hours: 18 }] }),
    step('three', {}),
  ],
};

/** Journal events a minute apart, in order. */
export function inOrder(...events: readonly NewJournalEvent[]): JournalEvent[] {
  return events.map((event, index) => ({ ...event, id: `e${String(index)}`, at: new Date(Date.UTC(2026, 0, 1, 8, index)).toISOString() }));
}

/** The progress after these events, a minute apart. */
export function progressAfter(...events: readonly NewJournalEvent[]): Progress {
  return foldProgress(inOrder(...events));
}

/** A check of an exercise. */
export function check(exercise: string, outcome: 'notAttempted' | 'couldNotStart' | 'failed' | 'passed', files = 'f1'): NewJournalEvent {
  return { type: 'exercise.checked', exercise, outcome, passed: outcome === 'passed' ? 3 : 0, total: 3, files };
}
