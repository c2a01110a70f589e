import type { ContentTree, ExerciseFolder, StepFolder } from '../content/contentTree.js';
import { lessonDocuments } from './lessonDocuments.js';
import { readableMarkdown } from './readableText.js';
import type { SearchDocument } from './searchDocument.js';

/** Everything in the content that can be found, in the order of the roadmap; leaves out whatever is missing or broken. */
export function contentDocuments(tree: ContentTree): readonly SearchDocument[] {
  return (tree.roadmap.data?.steps ?? []).flatMap(({ id, lessons, exercises }) => {
    const folder = tree.steps.get(id);
    if (folder === undefined) {
      return [];
    }
    return [
      ...stepDocuments(folder),
      ...lessons.flatMap((lesson) => {
        const parsed = tree.lessons.get(lesson)?.lesson;
        return parsed === undefined ? [] : lessonDocuments(lesson, parsed);
      }),
      ...exercises.flatMap((exercise) => exerciseDocuments(tree.exercises.get(exercise), folder)),
      ...cardDocuments(folder, tree),
    ];
  });
}

function stepDocuments({ id, step: { data } }: StepFolder): readonly SearchDocument[] {
  return data === undefined
    ? []
    : [
        {
          kind: 'step',
          id,
          title: data.title,
          place: '',
          terms: '',
          text: [data.goal, data.why, ...data.teaches, ...data.builds].join(' '),
        },
      ];
}

function exerciseDocuments(folder: ExerciseFolder | undefined, step: StepFolder): readonly SearchDocument[] {
  const data = folder?.exercise.data;
  if (folder === undefined || data === undefined) {
    return [];
  }
  const terms = data.tasks.flatMap(({ title, functions }) => [title, ...functions]).join(', ');
  const text = `${data.summary} ${readableMarkdown(folder.files.get('brief.md') ?? '')}`;
  return [{ kind: 'exercise', id: folder.id, title: data.title, place: step.step.data?.title ?? '', terms, text }];
}

function cardDocuments({ cards }: StepFolder, tree: ContentTree): readonly SearchDocument[] {
  return (cards.data?.cards ?? []).map(({ id, front, back, lesson }) => ({
    kind: 'card',
    id,
    lesson,
    title: readableMarkdown(front),
    place: tree.lessons.get(lesson)?.lesson.frontMatter?.title ?? '',
    terms: '',
    text: readableMarkdown(back),
  }));
}
