import type { FigureImplementation } from './implementation.js';

/** What the gallery knows of a figure without loading it. */
export interface FigureEntry {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly shows: string;
  /** The step of the roadmap it belongs to. */
  readonly step: string;
  /** The lessons that show it. */
  readonly lessons: readonly string[];
  /** Names of the situations it can begin with; never empty. */
  readonly presets: readonly string[];
  /** What it takes to run it on the learner's own functions. */
  readonly implementation?: FigureImplementation;
}

/** The part of a figure's definition that an entry is made of. */
export interface FigureFacts extends Pick<FigureEntry, 'id' | 'title' | 'shows' | 'step' | 'implementation'> {
  readonly presets: Readonly<Record<string, unknown>>;
}

/** A lesson as it is written. */
export interface LessonText {
  readonly id: string;
  readonly text: string;
}

/** Makes the entries of all figures, ordered by id; a lesson shows a figure where it has a block for it. */
export function listFigures(figures: readonly FigureFacts[], lessons: readonly LessonText[]): readonly FigureEntry[] {
  const shown = lessons.map(({ id, text }) => ({ id, figures: figuresIn(text) }));
  return figures
    .map(({ id, title, shows, step, presets, implementation }) => ({
      id,
      title,
      shows,
      step,
      lessons: shown.filter((lesson) => lesson.figures.has(id)).map((lesson) => lesson.id),
      presets: Object.keys(presets),
      ...(implementation === undefined ? {} : { implementation }),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function figuresIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^```figure +(\S+)/gm)].flatMap(([, id]) => id ?? []));
}

/** Figures of one step, as the gallery shows them together. */
export interface FigureGroup<S> {
  readonly step: S;
  /** Counted from 1. */
  readonly number: number;
  readonly figures: readonly FigureEntry[];
}

/** Sorts figures by the steps of the roadmap; steps without figures are left out, and so are figures of no step. */
export function groupFigures<S extends { readonly id: string }>(
  figures: readonly FigureEntry[],
  steps: readonly S[],
): readonly FigureGroup<S>[] {
  return steps.flatMap((step, index) => {
    const own = figures.filter((figure) => figure.step === step.id);
    return own.length === 0 ? [] : [{ step, number: index + 1, figures: own }];
  });
}
