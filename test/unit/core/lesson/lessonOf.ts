import { parseLesson } from '../../../../src/core/content/parseLesson.js';
import type { ParsedLesson } from '../../../../src/core/content/parsedLesson.js';
import type { Bibliography } from '../../../../src/core/content/schema/bibliography.js';
import { renderLesson } from '../../../../src/core/lesson/renderLesson.js';
import type { LessonSurroundings } from '../../../../src/core/lesson/renderLesson.js';
import type { RenderedLesson } from '../../../../src/core/lesson/renderedLesson.js';
import { english } from '../../../../src/core/localiser.js';

/** The path that problems of a lesson made here name. */
export const lessonPath = 'steps/math/lessons/math.example.md';

/** Two works to cite. */
export const bibliography: Bibliography = {
  boyd2004: {
    authors: 'Boyd, S.; Vandenberghe, L.',
    year: 2004,
    title: 'Convex Optimization',
    where: 'Cambridge',
    url: 'https://example.org/cvx',
  },
  beck2002: { authors: 'Beck, K.', year: 2002, title: 'Test-Driven <Development>' },
};

/** Parses a lesson with this text after a front matter that does not matter. */
export function lessonOf(body: string): ParsedLesson {
  return parseLesson(lessonPath, `---\nid: math.example\n---\n${body}`);
}

/** Draws a lesson with this text, with one figure to load and images allowed below `images/`; `html` is the whole text. */
export function render(body: string, surroundings: Partial<LessonSurroundings> = {}): RenderedLesson & { readonly html: string } {
  const rendered = renderLesson(lessonOf(body), {
    l10n: english,
    bibliography,
    imageUrl: (path) => (path.startsWith('images/') ? `https://files.example/${path}` : undefined),
    hasFigure: (id) => id === 'fig-known',
    ...surroundings,
  });
  return { ...rendered, html: [rendered.opening, ...rendered.rest].join('') };
}
