import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { findSection, inSection } from '../lessonSection.js';

const error = errorsOf('V10');

/** V10: each new term of a lesson is defined in its glossary, in bold, and the glossary defines nothing else; the schema keeps them to five. */
export function glossaryDefinesTerms(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) => {
    const section = findSection(lesson, 'glossary');
    if (section === undefined || lesson.frontMatter === undefined) {
      return [];
    }
    const { terms } = lesson.frontMatter;
    const defined = inSection(section, lesson.bold);
    return [
      ...terms.flatMap((term, index) =>
        defined.some(({ text }) => isSame(text, term))
          ? []
          : [
              error(
                lesson.path,
                lesson.frontMatterLine(['terms', index]),
                `The glossary does not define “${term}”.`,
                `Add an entry “**${term}**: …” under the glossary heading.`,
              ),
            ],
      ),
      ...defined
        .filter(({ text }) => !terms.some((term) => isSame(text, term)))
        .map(({ text, line }) =>
          error(lesson.path, line, `“${text}” is no term of the front matter.`, 'Add it to `terms`, or do not set it in bold.'),
        ),
    ];
  });
}

function isSame(a: string, b: string): boolean {
  const normal = (text: string): string => text.trim().toLowerCase().replace(/[.:]$/, '');
  return normal(a) === normal(b);
}
