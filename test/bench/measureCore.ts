import { english } from '../../src/core/localiser.js';
import { parseJournal } from '../../src/core/progress/parseJournal.js';
import { foldProgress, type Progress } from '../../src/core/progress/progress.js';
import type { Catalogue, CatalogueLesson } from '../../src/core/roadmap/catalogue.js';
import { describeLesson, describeStep, listStepChildren } from '../../src/core/roadmap/describeRoadmapNode.js';
import { findNext } from '../../src/core/roadmap/findNext.js';
import { filterRoadmap } from '../../src/core/roadmap/roadmapFilter.js';
import { makeJournal } from './makeJournal.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';
import { time } from './time.js';

const steps = 17;

/** What Ascent computes without VS Code, as the content grows, for a learner of 100,000 events. */
export function measureCore({ runs }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const { events } = parseJournal(makeJournal(100_000, 10_000));
  const progress = foldProgress(events);
  for (const lessons of [100, 1_000, 10_000]) {
    const json = JSON.stringify(makeCatalogue(lessons));
    const name = `roadmap of ${lessons.toLocaleString('en')} lessons: every row described`;
    rows.push({ name, unit: 'ms', ours: time(runs, () => describeAll(JSON.parse(json) as Catalogue, progress)) });
  }
  const catalogue = makeCatalogue(1_000);
  rows.push({
    name: 'roadmap of 1,000 lessons refreshed after one more of 100,000 events: folded, and every row described',
    unit: 'ms',
    ours: time(runs, () => describeAll(catalogue, foldProgress(events))),
    aim: { kind: 'value', atMost: 150 },
  });
  return Promise.resolve(rows);
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
