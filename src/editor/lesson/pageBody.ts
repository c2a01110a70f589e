import * as vscode from 'vscode';
import type { FigureEntry } from '../../core/figures/figureEntry.js';
import { allFigures, renderFigureGallery, renderFigurePage } from '../../core/figures/renderFigures.js';
import type { ContentProblem } from '../../core/content/contentProblem.js';
import type { LaterParts } from '../../core/lesson/pageState.js';
import { renderProblemPage } from '../../core/lesson/renderProblemPage.js';
import { renderStepPage } from '../../core/lesson/renderStepPage.js';
import type { Catalogue, CatalogueLesson } from '../../core/roadmap/catalogue.js';

/** The inside of a page, and what its document must know of it. */
export interface PageBody {
  readonly title: string;
  /** Safe HTML. */
  readonly html: string;
  /** What follows when that is painted. */
  readonly later: LaterParts;
  /** Is it what was asked for, and not a page that stands in for it? */
  readonly isWhole: boolean;
  /** Does it need the style sheet of KaTeX? */
  readonly hasMaths: boolean;
  /** The lessons and exercises whose state it shows. */
  readonly lessons: readonly CatalogueLesson[];
  readonly exercises: readonly string[];
}

const nothing: LaterParts = { article: [], main: '' };

/** The page of a step. */
export function buildStepBody(id: string, catalogue: Catalogue): PageBody {
  const step = catalogue.steps.find((one) => one.id === id);
  if (step === undefined) {
    return buildProblemBody(vscode.l10n.t('There is no such step'), [
      vscode.l10n.t('This version of Ascent has no step “{0}”. Choose another one in the Roadmap.', id),
    ]);
  }
  return {
    title: step.title,
    html: renderStepPage(catalogue, step, vscode.l10n),
    later: nothing,
    isWhole: true,
    hasMaths: false,
    lessons: step.lessons,
    exercises: step.exercises.map((exercise) => exercise.id),
  };
}

/** The page of one figure, or of all of them. */
export function buildFigureBody(id: string, figures: readonly FigureEntry[], catalogue: Catalogue): PageBody {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined && id !== allFigures) {
    return buildProblemBody(vscode.l10n.t('There is no such figure'), [
      vscode.l10n.t('This version of Ascent has no figure “{0}”. Run “Ascent: Explore Figures…” to choose another one.', id),
    ]);
  }
  return {
    title: figure === undefined ? vscode.l10n.t('Figures') : vscode.l10n.t(figure.title),
    html: figure === undefined ? renderFigureGallery(figures, catalogue, vscode.l10n) : renderFigurePage(figure, catalogue, vscode.l10n),
    later: nothing,
    isWhole: true,
    hasMaths: false,
    lessons: [],
    exercises: [],
  };
}

/** A page that stands in for one that cannot be shown: what happened, and what to do. */
export function buildProblemBody(title: string, words: readonly string[], problems: readonly ContentProblem[] = []): PageBody {
  return {
    title,
    html: renderProblemPage({ title, words, problems }, vscode.l10n),
    later: nothing,
    isWhole: false,
    hasMaths: false,
    lessons: [],
    exercises: [],
  };
}
