import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, ExerciseFolder } from '../contentTree.js';
import { definitionOf, withoutStringsAndComments } from '../pythonSource.js';
import type { Exercise, Hints } from '../schema/exercise.js';

const error = errorsOf('V34');
const MOST_ALIKE = 0.8;
const MOST_OF_THE_SOLUTION = 0.6;
const WORDS_OF_A_TELLING_LINE = 3;

type TaskHints = Hints['tasks'][number];

/** V34: hints lead from a question to the method to almost the code, and the last still leaves something to write. */
export function hintsAreGraded(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.exercises.values()].flatMap((folder) => {
    const { exercise, hints } = folder;
    const { data } = exercise;
    return data === undefined || hints.data === undefined
      ? []
      : [...coverage(folder, data, hints.data), ...hints.data.tasks.flatMap((task, i) => grading(folder, data, task, i))];
  });
}

function coverage({ hints }: ExerciseFolder, { tasks }: Exercise, data: Hints): readonly ContentProblem[] {
  return [
    ...tasks
      .filter(({ n }) => !data.tasks.some(({ task }) => task === n))
      .map(({ n }) =>
        error(hints.path, hints.lineOf(['tasks']), `Task ${n} has no hints.`, 'Write three: a question, the method, almost the code.'),
      ),
    ...data.tasks.flatMap(({ task }, i) =>
      !tasks.some(({ n }) => n === task) || data.tasks.findIndex((other) => other.task === task) < i
        ? [
            error(
              hints.path,
              hints.lineOf(['tasks', i]),
              `Task ${task} is not there, or has hints already.`,
              'Have one entry for each task.',
            ),
          ]
        : [],
    ),
  ];
}

function grading(
  { hints, files }: ExerciseFolder,
  exercise: Exercise,
  { task, hints: levels }: TaskHints,
  index: number,
): readonly ContentProblem[] {
  const [question, method, almost] = levels.map(({ text }) => text);
  const at = (level: number, message: string, fix: string): ContentProblem =>
    error(hints.path, hints.lineOf(['tasks', index, 'hints', level]), message, fix);
  if (question === undefined || method === undefined || almost === undefined) {
    return [];
  }
  const solution = files.get(`solution/${exercise.module}.py`) ?? '';
  const functions = exercise.tasks.find(({ n }) => n === task)?.functions ?? [];
  const written = functions.map((name) => definitionOf(solution, name.split('.').at(-1) ?? name)).join('\n');
  const tests = exercise.files.test.map((name) => files.get(`starter/${name}`) ?? '').join('\n');
  return [
    ...(question.includes('?') ? [] : [at(0, 'The first hint asks no question.', 'Ask one that points at the idea.')]),
    ...(almost.includes('____') ? [] : [at(2, 'The third hint leaves no gap.', 'Leave at least one part of the code out, as ____.')]),
    ...(alike(question, method) ? [at(1, 'The second hint repeats the first.', 'Name the method or the formula.')] : []),
    ...(alike(method, almost) ? [at(2, 'The third hint repeats the second.', 'Show almost the code, with a gap.')] : []),
    ...tellingLines(almost, written).map((line) =>
      at(2, `The third hint holds a whole line of the solution: ${line}`, 'Put a gap ____ into the line.'),
    ),
    ...(shareOf(almost, written) < MOST_OF_THE_SOLUTION
      ? []
      : [at(2, 'The third hint holds most of the solution.', `Show less than ${100 * MOST_OF_THE_SOLUTION} % of its names and numbers.`)]),
    ...levels.flatMap(({ test }, level) =>
      test === undefined || new RegExp(`\\bdef ${test.replace(/^.*::|\[.*$/g, '')}\\b`).test(tests)
        ? []
        : [at(level, `There is no test ${test}.`, 'Give the name of a test function of this exercise.')],
    ),
  ];
}

function alike(a: string, b: string): boolean {
  const left = new Set(a.toLowerCase().match(/\w+/g));
  const right = new Set(b.toLowerCase().match(/\w+/g));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared) > MOST_ALIKE;
}

/** Lines of code in a hint that also stand in the solution, and say enough to give it away. */
function tellingLines(hint: string, solution: string): readonly string[] {
  const known = new Set(solution.split('\n').map(squeeze));
  return codeOf(hint)
    .split('\n')
    .filter((line) => namesIn(line).length >= WORDS_OF_A_TELLING_LINE && known.has(squeeze(line)))
    .map((line) => line.trim());
}

/** How much of the names and numbers of the solution the code of a hint holds. */
function shareOf(hint: string, solution: string): number {
  const names = namesIn(solution);
  const left = [...namesIn(codeOf(hint))];
  const shared = names.filter((name) => {
    const place = left.indexOf(name);
    return place >= 0 && left.splice(place, 1).length > 0;
  });
  return shared.length / Math.max(1, names.length);
}

function codeOf(markdown: string): string {
  const fences = [...markdown.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  const spans = [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...fences, ...spans].join('\n');
}

function squeeze(line: string): string {
  return line.replace(/\s+/g, '');
}

const KEYWORDS = new Set(
  'and as assert break class continue def elif else except for from if import in is lambda not or pass raise return try while with yield'.split(
    ' ',
  ),
);

function namesIn(code: string): readonly string[] {
  const words = withoutStringsAndComments(code).match(/[A-Za-z_]\w*|\d+(?:\.\d+)?/g) ?? [];
  return words.filter((word) => !KEYWORDS.has(word) && !/^_+$/.test(word));
}
