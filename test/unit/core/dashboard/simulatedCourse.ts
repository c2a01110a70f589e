import type { ReviewCard } from '../../../../src/core/review/reviewDeck.js';
import type { Catalogue } from '../../../../src/core/roadmap/catalogue.js';

/** A course that exists on paper alone. */
export interface SimulatedCourse {
  readonly catalogue: Catalogue;
  readonly cards: readonly ReviewCard[];
}

const titles = [
  'Start here',
  'Python for data',
  'The craft of software',
  'Linear algebra and calculus',
  'Probability and statistics',
  'Data: collect, clean, look',
  'Supervised learning',
  'Evaluation',
  'Trees and ensembles',
  'Unsupervised learning and representations',
  'Deep learning',
  'Computer vision',
  'Language',
  'Large language models',
  'Reinforcement learning',
  'From notebook to service',
  'Getting the job',
];

/** A course of seventeen steps: each lesson has one exercise and `cardsEach` cards. */
export function simulateCourse(lessons: number, cardsEach = 6): SimulatedCourse {
  const numbers = Array.from({ length: lessons }, (_, n) => n);
  const stepOf = (n: number): number => Math.floor((n * titles.length) / lessons);
  const steps = titles.map((title, step) => {
    const inStep = numbers.filter((n) => stepOf(n) === step);
    return {
      id: `step-${step}`,
      title: `${title}: what it is about`,
      goal: 'Know what this step is for, and use it in work of your own.',
      why: 'Everything after it stands on it.',
      needs: [],
      icon: 'book',
      teaches: ['the first thing', 'the second thing'],
      builds: ['a project'],
      lessons: inStep.map((n) => ({
        id: `lesson-${n}`,
        title: `Lesson ${n}: a title of the usual length`,
        objective: 'Explain the idea in your own words, compute it by hand on a small example, and say where it fails.',
        minutes: 20 + (n % 5) * 5,
        level: 2,
        wave: 1 as const,
        requires: [],
        exercises: [`ex-${n}`],
        path: `steps/step-${step}/lessons/lesson-${n}.md`,
      })),
      exercises: inStep.map((n) => ({
        id: `ex-${n}`,
        title: `Exercise ${n}: build it`,
        summary: 'Build it from first principles.',
        minutes: 30 + (n % 4) * 15,
        level: 2,
        wave: 1 as const,
        lesson: `lesson-${n}`,
        requires: [],
        packages: [],
        tasks: [{ n: 1, title: 'First', functions: ['f'] }],
        path: `steps/step-${step}/exercises/ex-${n}`,
      })),
      capstones: [],
      checklist: [],
    };
  });
  const cards = numbers.flatMap((n) =>
    Array.from({ length: cardsEach }, (_, card) => ({
      id: `card-${n}-${card}`,
      lesson: `lesson-${n}`,
      front: 'What is it?',
      back: 'That.',
      rubric: ['It says that.'],
    })),
  );
  return { catalogue: { formatVersion: 1, contentVersion: 'simulated', steps }, cards };
}
