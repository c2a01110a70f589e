import type { AuthoredText } from '../authoredText.js';
import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';

const error = errorsOf('V14');

/** V14: links lead to content that exists, pictures are in the folder, and nothing points outside but the bibliography: the course works offline. */
export function linksResolve(tree: ContentTree): readonly ContentProblem[] {
  return tree.texts.flatMap((text) => [...links(text, tree), ...images(text, tree), ...html(text), ...notes(text)]);
}

function links({ file, facts, field }: AuthoredText, tree: ContentTree): readonly ContentProblem[] {
  return facts.links.flatMap(({ href, text, line }): readonly ContentProblem[] => {
    const [, scheme, rest = ''] = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/.exec(href) ?? [];
    if (scheme === undefined) {
      const anchor = href.startsWith('#') ? href.slice(1) : undefined;
      if (field === undefined && anchor !== undefined && facts.headings.some(({ id }) => id === anchor)) {
        return [];
      }
      return [
        error(
          file,
          line,
          `The link “${text}” leads to ${href}, which is not there.`,
          'Link lesson:<id>, exercise:<id>, step:<id>, card:<id>, or a heading of this page as #its-slug.',
        ),
      ];
    }
    const known = INTERNAL[scheme];
    if (known === undefined) {
      return [error(file, line, `The link ${href} leads outside.`, 'Put the address into bibliography.yaml and cite the work as [@key].')];
    }
    return known(tree, rest)
      ? []
      : [error(file, line, `There is no ${scheme} ${rest}.`, 'Correct the id, or name what is not written yet in words, without a link.')];
  });
}

const INTERNAL: Readonly<Record<string, (tree: ContentTree, id: string) => boolean>> = {
  lesson: (tree, id) => tree.lessons.has(id),
  exercise: (tree, id) => tree.exercises.has(id),
  step: (tree, id) => tree.steps.has(id),
  placement: (tree, id) => tree.steps.get(id)?.placement.exists === true,
  card: (tree, id) => [...tree.steps.values()].some(({ cards }) => cards.data?.cards.some((card) => card.id === id) === true),
};

function images({ file, facts }: AuthoredText, tree: ContentTree): readonly ContentProblem[] {
  const folder = file.split('/').slice(0, -1).join('/');
  return facts.images.flatMap(({ href, alt, line }) => {
    const isThere = !/^[a-zA-Z][a-zA-Z0-9+.-]*:|^\//.test(href) && tree.files.has(resolve(folder, href));
    return [
      ...(isThere
        ? []
        : [
            error(
              file,
              line,
              `The picture ${href} is not in the content folder.`,
              'Put the file beside this one and give its relative path.',
            ),
          ]),
      ...(alt.trim() === ''
        ? [error(file, line, `The picture ${href} has no text alternative.`, 'Say between the brackets what it shows.')]
        : []),
    ];
  });
}

function html({ file, facts }: AuthoredText): readonly ContentProblem[] {
  return facts.html.map(({ text, line }) =>
    error(
      file,
      line,
      `“${text.trim()}” is HTML, which is shown as text.`,
      'Write it in Markdown, or in backticks where the reader should see the tag.',
    ),
  );
}

function notes({ file, facts }: AuthoredText): readonly ContentProblem[] {
  const unknown = facts.prose.flatMap(({ text, line }) => [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([mark]) => ({ mark, line })));
  return [
    ...unknown.map(({ mark, line }) => error(file, line, `There is no note ${mark}.`, `Add a line ${mark}: with the text of the note.`)),
    ...facts.footnotes
      .filter(({ label }) => !facts.footnoteRefs.some((ref) => ref.label === label))
      .map(({ label, line }) => error(file, line, `Nothing refers to the note [^${label}].`, 'Refer to it, or delete it.')),
  ];
}

function resolve(folder: string, href: string): string {
  const parts: string[] = folder.split('/');
  for (const part of href.split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
