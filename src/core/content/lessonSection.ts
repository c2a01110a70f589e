import type { ParsedLesson } from './parsedLesson.js';

/** The lines of a lesson that a heading holds, sub-headings included: from its own line up to, but not with, `end`. */
export interface LessonSection {
  readonly line: number;
  readonly end: number;
}

/** An ingredient that the front matter's `sections` names a heading for. */
export type SectionName = keyof NonNullable<ParsedLesson['frontMatter']>['sections'];

/** Finds the section that holds an ingredient, by the heading that the front matter names. */
export function findSection(lesson: ParsedLesson, name: SectionName): LessonSection | undefined {
  const wanted = lesson.frontMatter?.sections[name].trim();
  const index = lesson.headings.findIndex(({ text, source }) => text.trim() === wanted || source.trim() === wanted);
  const heading = lesson.headings[index];
  if (heading === undefined) {
    return undefined;
  }
  const next = lesson.headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
  return { line: heading.line, end: next?.line ?? Infinity };
}

/** The things of a lesson that stand in a section, below its heading. */
export function inSection<T extends { readonly line: number }>(section: LessonSection, things: readonly T[]): readonly T[] {
  return things.filter(({ line }) => line > section.line && line < section.end);
}

/** How many words a text has; a word has a letter or a digit in it. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
