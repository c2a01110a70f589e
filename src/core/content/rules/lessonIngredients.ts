import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { findSection, inSection } from '../lessonSection.js';
import type { LessonSection, SectionName } from '../lessonSection.js';
import type { ParsedLesson } from '../parsedLesson.js';

const error = errorsOf('V10');
const LEAST_MISTAKES = 3;

/**
 * V10: every lesson has all ingredients of the quality bar, found by the headings its front matter names, so that a
 * reader meets the same kinds of help in each.
 */
export function lessonIngredients(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) =>
    lesson.frontMatter === undefined
      ? []
      : [
          ...namedSections(lesson, lesson.frontMatter.sections),
          ...prediction(lesson),
          ...idea(lesson),
          ...runnableExample(lesson),
          ...mistakes(lesson),
          ...practice(lesson, lesson.frontMatter.exercises),
        ],
  );
}

function namedSections(lesson: ParsedLesson, sections: Readonly<Record<SectionName, string>>): readonly ContentProblem[] {
  const names = Object.values(sections);
  return SECTION_NAMES.flatMap((name) => {
    const heading = sections[name];
    const line = lesson.frontMatterLine(['sections', name]);
    const section = findSection(lesson, name);
    if (section === undefined) {
      return [
        error(
          lesson.path,
          line,
          `No heading reads “${heading}”.`,
          `Copy the heading of the part that holds “${name}” exactly, or write that part.`,
        ),
      ];
    }
    if (isEmpty(lesson, section)) {
      return [error(lesson.path, section.line, `There is nothing under “${heading}”.`, `Write the part that holds “${name}”.`)];
    }
    return names.filter((other) => other === heading).length > 2
      ? [
          error(
            lesson.path,
            line,
            `More than two ingredients share the heading “${heading}”.`,
            'Give the ingredients headings of their own.',
          ),
        ]
      : [];
  });
}

const SECTION_NAMES: readonly SectionName[] = [
  ...(['why', 'idea', 'example', 'mathematics', 'code', 'failure'] as const),
  ...(['mistakes', 'job', 'check', 'practice', 'reading', 'glossary'] as const),
];

function isEmpty(lesson: ParsedLesson, section: LessonSection): boolean {
  const text = inSection(section, lesson.prose).filter(({ kind }) => kind !== 'heading');
  return text.length + inSection(section, lesson.blocks).length + inSection(section, lesson.code).length === 0;
}

function prediction(lesson: ParsedLesson): readonly ContentProblem[] {
  const first = lesson.blocks.find(({ kind }) => kind === 'predict');
  if (first === undefined) {
    return [
      error(
        lesson.path,
        lesson.bodyLine,
        'The lesson asks for no prediction.',
        'Add a ```predict block before the part that explains the idea.',
      ),
    ];
  }
  const section = findSection(lesson, 'idea');
  return section !== undefined && first.line > section.line
    ? [
        error(
          lesson.path,
          first.line,
          'The prediction comes after the idea was explained.',
          'Move the ```predict block above that heading, so that it is answered before reading.',
        ),
      ]
    : [];
}

function idea(lesson: ParsedLesson): readonly ContentProblem[] {
  const section = findSection(lesson, 'idea');
  if (section === undefined) {
    return [];
  }
  const figures = lesson.blocks.filter(({ kind }) => kind === 'figure');
  const drawings = lesson.code.filter(({ lang }) => lang === 'text');
  const pictures: readonly { readonly line: number }[] = [...figures, ...lesson.images, ...lesson.tables, ...drawings];
  const displayed = inSection(section, lesson.maths).find(({ display }) => display);
  return [
    ...(inSection(section, pictures).length > 0
      ? []
      : [
          error(
            lesson.path,
            section.line,
            'The idea has no picture.',
            'Add a ```figure block, an image, a table or a drawing in a ```text block.',
          ),
        ]),
    ...(displayed === undefined
      ? []
      : [
          error(
            lesson.path,
            displayed.line,
            'The idea is told with an equation.',
            'Tell it in plain words here, and move the equation to the mathematics.',
          ),
        ]),
  ];
}

function runnableExample(lesson: ParsedLesson): readonly ContentProblem[] {
  const sections = [findSection(lesson, 'example'), findSection(lesson, 'code')].filter((section) => section !== undefined);
  const cells = lesson.blocks.filter((block) => block.kind === 'cell' && block.output !== undefined);
  return sections.length === 0 || sections.some((section) => inSection(section, cells).length > 0)
    ? []
    : [
        error(
          lesson.path,
          sections[0]?.line ?? 1,
          'Neither the example nor the code has a runnable cell with its output.',
          'Add a ```python run cell, and after it an ```output block with what it prints.',
        ),
      ];
}

function mistakes(lesson: ParsedLesson): readonly ContentProblem[] {
  const section = findSection(lesson, 'mistakes');
  if (section === undefined) {
    return [];
  }
  const items = inSection(section, lesson.prose).filter(({ kind, listDepth }) => kind === 'item' && listDepth === 1).length;
  const rows = inSection(section, lesson.tables).reduce((sum, table) => sum + table.rows, 0);
  const headings = inSection(section, lesson.headings).length;
  return Math.max(items, rows, headings) >= LEAST_MISTAKES
    ? []
    : [
        error(
          lesson.path,
          section.line,
          `There are fewer than ${LEAST_MISTAKES} common mistakes.`,
          'Write each as a list item, a table row or a sub-heading: symptom, cause, fix.',
        ),
      ];
}

function practice(lesson: ParsedLesson, exercises: readonly string[]): readonly ContentProblem[] {
  const section = findSection(lesson, 'practice');
  if (section === undefined) {
    return [];
  }
  const links = inSection(section, lesson.links).map(({ href }) => href);
  const text = inSection(section, lesson.prose).map((prose) => prose.text);
  return [
    ...exercises
      .filter((id) => !links.includes(`exercise:${id}`))
      .map((id) => error(lesson.path, section.line, `The practice does not link ${id}.`, `Add a link [its title](exercise:${id}).`)),
    ...(exercises.length === 0 || text.some((part) => /experiment/i.test(part))
      ? []
      : [
          error(
            lesson.path,
            section.line,
            'The practice does not mention the experiment.',
            'Say what to predict before the experiment of the exercise.',
          ),
        ]),
  ];
}
