import type { Progress } from '../progress/progress.js';
import type { Catalogue, CatalogueStep } from './catalogue.js';
import { isExerciseDone } from './itemStates.js';

/** What the Roadmap view shows. */
export type RoadmapFilter =
  | { readonly kind: 'everything' }
  | { readonly kind: 'notDone' }
  | { readonly kind: 'lessons' }
  | { readonly kind: 'exercises' }
  | { readonly kind: 'text'; readonly text: string };

/** Reads a stored filter; anything unknown shows everything. */
export function parseRoadmapFilter(value: unknown): RoadmapFilter {
  if (typeof value === 'object' && value !== null && 'kind' in value) {
    const { kind } = value;
    if (kind === 'notDone' || kind === 'lessons' || kind === 'exercises') {
      return { kind };
    }
    if (kind === 'text' && 'text' in value && typeof value.text === 'string' && value.text.trim() !== '') {
      return { kind, text: value.text };
    }
  }
  return { kind: 'everything' };
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en').normalize('NFKD');
}

function filterStep(step: CatalogueStep, filter: RoadmapFilter, progress: Progress): CatalogueStep {
  switch (filter.kind) {
    case 'everything':
      return step;
    case 'notDone':
      return {
        ...step,
        lessons: step.lessons.filter(({ id }) => progress.lessons.get(id)?.read === undefined),
        exercises: step.exercises.filter(({ id }) => !isExerciseDone(id, progress)),
      };
    case 'lessons':
      return { ...step, exercises: [], capstones: [] };
    case 'exercises':
      return { ...step, lessons: [], capstones: [] };
    case 'text': {
      const wanted = fold(filter.text.trim());
      const matches = (...texts: readonly string[]): boolean => texts.some((text) => fold(text).includes(wanted));
      if (matches(step.title)) {
        return step;
      }
      return {
        ...step,
        lessons: step.lessons.filter(({ title, objective }) => matches(title, objective)),
        exercises: step.exercises.filter(({ title, summary }) => matches(title, summary)),
        capstones: step.capstones.filter(({ title }) => matches(title)),
        teaches: step.teaches.filter((topic) => matches(topic)),
      };
    }
  }
}

function hasContent(step: CatalogueStep): boolean {
  return step.lessons.length + step.exercises.length + step.capstones.length > 0;
}

/** The steps to show. A filter other than "everything" leaves out steps with nothing to show; a text also finds planned topics. */
export function filterRoadmap(catalogue: Catalogue, filter: RoadmapFilter, progress: Progress): readonly CatalogueStep[] {
  if (filter.kind === 'everything') {
    return catalogue.steps;
  }
  return catalogue.steps
    .map((step) => ({ before: step, after: filterStep(step, filter, progress) }))
    .filter(({ before, after }) => hasContent(after) || (filter.kind === 'text' && !hasContent(before) && after.teaches.length > 0))
    .map(({ after }) => after);
}
