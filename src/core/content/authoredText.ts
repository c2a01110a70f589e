import type { ExerciseFolder, LessonFile, StepFolder, YamlFile } from './contentTree.js';
import { fieldName } from './fieldName.js';
import { readMarkdown } from './markdownFacts.js';
import type { MarkdownFacts } from './markdownFacts.js';
import type { YamlPath } from './parseYaml.js';

/** A Markdown text that a learner may read: a whole file, or a field of a YAML file or block. */
export interface AuthoredText {
  readonly file: string;
  /** The line of the file on which the text begins. */
  readonly line: number;
  /** The field, such as `options[1].why`; `undefined` for a whole file. */
  readonly field: string | undefined;
  readonly facts: MarkdownFacts;
}

/** Fields that hold ids, paths, code or numbers rather than text. */
const NOT_TEXT = new Set([
  ...['id', 'kind', 'lesson', 'exercise', 'deck', 'check', 'code', 'icon', 'name', 'module', 'packages', 'functions', 'files', 'unit'],
  ...[
    'needs',
    'requires',
    'figure',
    'preset',
    'test',
    'exercises',
    'references',
    'sections',
    'says',
    'alternatives',
    'url',
    'where',
    'authors',
  ],
]);

/** The texts of a lesson: the page itself, its front matter, and the bodies of its blocks. */
export function lessonTexts({ lesson }: LessonFile): readonly AuthoredText[] {
  const { path: file, bodyLine, frontMatter, frontMatterLine, blocks } = lesson;
  return [
    { file, line: bodyLine, field: undefined, facts: lesson },
    ...fieldTexts(file, frontMatter, frontMatterLine),
    ...blocks.flatMap((block) => ('lineOf' in block ? fieldTexts(file, block.data, block.lineOf) : [])),
  ];
}

/** The texts of a step: what it says of itself, its checklist, its cards and its placement test. */
export function stepTexts({ step, checklist, cards, placement }: StepFolder): readonly AuthoredText[] {
  return [step, checklist, cards, placement].flatMap(yamlTexts);
}

/** The texts of an exercise: its own fields, its hints, and every Markdown file that belongs to it. */
export function exerciseTexts({ path, exercise, hints, files }: ExerciseFolder): readonly AuthoredText[] {
  return [
    ...[exercise, hints].flatMap(yamlTexts),
    ...[...files].flatMap(([name, text]): readonly AuthoredText[] =>
      name.endsWith('.md') ? [{ file: `${path}/${name}`, line: 1, field: undefined, facts: readMarkdown(text, 1).facts }] : [],
    ),
  ];
}

function yamlTexts({ path, data, lineOf }: YamlFile<unknown>): readonly AuthoredText[] {
  return fieldTexts(path, data, lineOf);
}

function fieldTexts(file: string, data: unknown, lineOf: (path: YamlPath) => number): readonly AuthoredText[] {
  return stringsIn(data, []).map(({ path, text }) => {
    // A text of several lines is a block, which begins below its key.
    const line = lineOf(path) + (text.includes('\n') ? 1 : 0);
    return { file, line, field: fieldName(path), facts: readMarkdown(text, line).facts };
  });
}

function stringsIn(value: unknown, path: YamlPath): readonly { readonly path: YamlPath; readonly text: string }[] {
  if (typeof value === 'string') {
    return [{ path, text: value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => stringsIn(item, [...path, index]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => (NOT_TEXT.has(key) ? [] : stringsIn(item, [...path, key])));
  }
  return [];
}
