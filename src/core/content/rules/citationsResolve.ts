import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { findSection } from '../lessonSection.js';
import type { ParsedLesson } from '../parsedLesson.js';

const error = errorsOf('V15');

/**
 * V15: a lesson's references are works of the bibliography; each is listed under the reading heading with what to read it
 * for, and the text cites no other. The schema keeps them to two to four.
 */
export function citationsResolve(tree: ContentTree): readonly ContentProblem[] {
  const lessons = [...tree.lessons.values()].map(({ lesson }) => lesson);
  return [
    ...lessons.flatMap((lesson) => [...references(lesson, tree), ...citations(lesson)]),
    ...tree.texts.flatMap(({ file, field, facts }) =>
      field === undefined && file.includes('/lessons/')
        ? []
        : facts.citations.map(({ key, line }) =>
            error(
              file,
              line,
              `[@${key}] is cited outside the text of a lesson.`,
              'Cite works in the lesson; here, name the author and year in words.',
            ),
          ),
    ),
  ];
}

function references(lesson: ParsedLesson, { bibliography }: ContentTree): readonly ContentProblem[] {
  const { frontMatter, frontMatterLine, path } = lesson;
  const reading = findSection(lesson, 'reading');
  const listed = reading === undefined ? undefined : listedKeys(lesson, reading.line, reading.end);
  return (frontMatter?.references ?? []).flatMap((key, index) => {
    const line = frontMatterLine(['references', index]);
    return [
      ...(bibliography.data === undefined || Object.hasOwn(bibliography.data, key)
        ? []
        : [
            error(
              path,
              line,
              `The bibliography has no work ${key}.`,
              'Correct the key, or add the work with authors, year and title to bibliography.yaml.',
            ),
          ]),
      ...(frontMatter?.references.indexOf(key) === index ? [] : [error(path, line, `${key} is listed twice.`, 'List each work once.')]),
      ...(listed === undefined || listed.includes(key)
        ? []
        : [
            error(
              path,
              reading?.line ?? line,
              `Further reading does not say what to read ${key} for.`,
              `Add a list item “- [@${key}]: what to read it for”.`,
            ),
          ]),
    ];
  });
}

/** Keys of the list items that say something after the citation. */
function listedKeys({ body, bodyLine }: ParsedLesson, first: number, end: number): readonly string[] {
  return body
    .split('\n')
    .filter((_, index) => bodyLine + index > first && bodyLine + index < end)
    .flatMap((text) => /^\s*[-*+]\s+\[@([^\]]+)\]:?\s+(?:\S+\s+){2,}\S/.exec(text)?.[1] ?? []);
}

function citations({ path, citations: cited, frontMatter }: ParsedLesson): readonly ContentProblem[] {
  return cited
    .filter(({ key }) => frontMatter !== undefined && !frontMatter.references.includes(key))
    .map(({ key, line }) =>
      error(path, line, `[@${key}] is no reference of this lesson.`, 'Add the key to `references`; each citation holds exactly one key.'),
    );
}
