import { english } from '../../src/core/localiser.js';
import type { JournalEvent } from '../../src/core/progress/journalEvent.js';
import { parseJournal, serialiseEvent } from '../../src/core/progress/parseJournal.js';
import { foldProgress, type Progress } from '../../src/core/progress/progress.js';
import type { Catalogue, CatalogueLesson } from '../../src/core/roadmap/catalogue.js';
import { describeLesson, describeStep, listStepChildren } from '../../src/core/roadmap/describeRoadmapNode.js';
import { findNext } from '../../src/core/roadmap/findNext.js';
import { filterRoadmap } from '../../src/core/roadmap/roadmapFilter.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';

const steps = 17;

/** What Ascent computes without VS Code, as the content and the journal grow. */
export function measureCore({ runs }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const journal = makeJournal(100_000, 10_000);
  rows.push({
    name: 'journal of 100,000 events: read and folded',
    unit: 'ms',
    ours: time(runs, () => foldProgress(parseJournal(journal).events)),
  });
  const { events } = parseJournal(journal);
  rows.push({
    name: 'fold: progress from 100,000 events',
    unit: 'ms',
    ours: time(runs, () => foldProgress(events)),
    aim: { kind: 'value', atMost: 100 },
  });
  const progress = foldProgress(events);
  for (const lessons of [100, 1_000, 10_000]) {
    const json = JSON.stringify(makeCatalogue(lessons));
    const name = `roadmap of ${lessons.toLocaleString('en')} lessons: every row described`;
    rows.push({ name, unit: 'ms', ours: time(runs, () => describeAll(JSON.parse(json) as Catalogue, progress)) });
  }
  return Promise.resolve(rows);
}

function time(runs: number, work: () => unknown): readonly number[] {
  // Once untimed: what is measured is how the work grows, not how Node compiles it.
  work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function describeAll(catalogue: Catalogue, progress: Progress): number {
  const next = findNext(catalogue, progress);
  let rows = 0;
  for (const [index, step] of filterRoadmap(catalogue, { kind: 'everything' }, progress).entries()) {
    describeStep(
      step,
      index + 1,
      progress,
      english,
      step.lessons.some(({ id }) => id === next?.id),
    );
    const lessons = new Map(step.lessons.map((lesson) => [lesson.id, lesson]));
    for (const node of listStepChildren(step, false)) {
      const lesson = lessons.get(node.id);
      if (lesson !== undefined) describeLesson(lesson, progress, english);
      rows++;
    }
  }
  return rows;
}

function makeCatalogue(lessons: number): Catalogue {
  const all = Array.from({ length: lessons }, (_, n) => makeLesson(n));
  const perStep = Math.ceil(lessons / steps);
  return {
    formatVersion: 1,
    contentVersion: 'bench',
    steps: Array.from({ length: steps }, (_, n) => ({
      id: `step-${n}`,
      title: `Step ${n}: what it is about`,
      goal: 'Know what this step is for, and use it in work of your own.',
      why: 'Everything after it stands on it.',
      needs: [],
      icon: 'book',
      teaches: ['the first thing', 'the second thing'],
      builds: ['a project'],
      lessons: all.slice(n * perStep, (n + 1) * perStep),
      exercises: [],
      capstones: [],
      checklist: [],
    })),
  };
}

function makeLesson(n: number): CatalogueLesson {
  return {
    id: `lesson-${n}`,
    title: `Lesson ${n}: a title of the usual length`,
    objective: 'Explain the idea in your own words, compute it by hand on a small example, and say where it fails.',
    minutes: 25,
    level: 2,
    wave: 1,
    requires: n === 0 ? [] : [`lesson-${n - 1}`],
    exercises: [],
    path: `steps/step/lessons/lesson-${n}.md`,
  };
}

function makeJournal(events: number, lessons: number): string {
  const start = Date.UTC(2026, 0, 1);
  return Array.from({ length: events }, (_, n) => serialiseEvent(makeEvent(n, n % lessons, new Date(start + n * 1000).toISOString()))).join(
    '',
  );
}

function makeEvent(n: number, item: number, at: string): JournalEvent {
  const stamp = { id: `event-${n}`, at };
  const lesson = `lesson-${item}`;
  switch (Math.floor(n / 7) % 4) {
    case 0:
      return { ...stamp, type: 'lesson.opened', lesson };
    case 1:
      return { ...stamp, type: 'quiz.answered', lesson, quiz: `quiz-${n % 5}`, correct: n % 2 === 0, answer: n % 4 };
    case 2:
      return { ...stamp, type: 'lesson.read', lesson };
    default:
      return {
        ...stamp,
        type: 'exercise.checked',
        exercise: `ex-${item}`,
        outcome: n % 3 === 0 ? 'passed' : 'failed',
        passed: 3,
        total: 5,
        files: 'a'.repeat(64),
      };
  }
}
