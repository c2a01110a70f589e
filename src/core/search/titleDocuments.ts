import type { Catalogue } from '../roadmap/catalogue.js';
import type { SearchDocument } from './searchDocument.js';

/** What can be found without the search index: steps, lessons and exercises by what the catalogue says of them. */
export function titleDocuments({ steps }: Catalogue): readonly SearchDocument[] {
  return steps.flatMap((step): readonly SearchDocument[] => [
    { kind: 'step', id: step.id, title: step.title, place: '', terms: '', text: [step.goal, ...step.teaches].join(' ') },
    ...step.lessons.map(({ id, title, objective }): SearchDocument => ({
      kind: 'lesson',
      id,
      title,
      place: '',
      terms: '',
      text: objective,
    })),
    ...step.exercises.map(({ id, title, summary, tasks }): SearchDocument => ({
      kind: 'exercise',
      id,
      title,
      place: step.title,
      terms: tasks.map((task) => task.title).join(', '),
      text: summary,
    })),
  ]);
}
