import { escapeHtml } from './escapeHtml.js';

/** A lesson as HTML, and what its page must know of it. */
export interface RenderedLesson {
  /** The beginning of the text, more than fills a window: safe to put into a page, readable without script. */
  readonly opening: string;
  /** What follows it, in pieces of whole blocks: a page adds one in each frame, and stays responsive. */
  readonly rest: readonly string[];
  /** The predictions again, with their answers: goes after the text. Empty where there are none. */
  readonly recap: string;
  /** Does the page need the style sheet of KaTeX? */
  readonly hasMaths: boolean;
  /** Does the page need the style sheet of the figures? */
  readonly hasFigures: boolean;
  /** Ids of the quiz items that can be answered, in the order of the text. */
  readonly quizzes: readonly string[];
}

/** A lesson that was drawn when the extension was built, so that opening it needs no library. */
export interface PrerenderedLesson {
  readonly formatVersion: 1;
  /** SHA-256 of the lesson's file, in hexadecimal: another text must be drawn anew. */
  readonly source: string;
  /** In English; addresses of images begin with {@link imageRoot}. */
  readonly rendered: RenderedLesson;
}

/** Stands for the content folder in the addresses of images of a prerendered lesson. */
export const imageRoot = 'ascent-content:/';

/** Puts the real address of the content folder into a prerendered lesson; `contentAddress` has no slash at its end. */
export function placeImages(rendered: RenderedLesson, contentAddress: string): RenderedLesson {
  const place = (html: string): string => html.replaceAll(`src="${imageRoot}`, `src="${escapeHtml(contentAddress)}/`);
  return { ...rendered, opening: place(rendered.opening), rest: rendered.rest.map(place), recap: place(rendered.recap) };
}
