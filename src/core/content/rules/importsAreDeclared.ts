import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, ExerciseFolder } from '../contentTree.js';
import type { ParsedLesson } from '../parsedLesson.js';
import { importsOf } from '../pythonSource.js';

const error = errorsOf('V36');

/** Modules of the standard library that programs of the course may need. */
const STANDARD_LIBRARY = new Set(
  (
    '__future__ abc argparse array ast base64 bisect codecs collections contextlib copy csv dataclasses datetime decimal difflib enum fractions ' +
    'functools gc graphlib hashlib heapq html importlib inspect io itertools json keyword logging math numbers operator os pathlib pickle ' +
    'platform pprint queue random re secrets shutil sqlite3 statistics string struct subprocess sys tempfile textwrap threading time token tokenize ' +
    'traceback types typing unicodedata unittest uuid warnings weakref zipfile zlib'
  ).split(' '),
);

/** Modules of the standard library that can reach a network: for exercises whose tests start a server of their own. */
const NETWORK = new Set(['http', 'select', 'socket', 'socketserver', 'urllib']);

/** What is imported from each distribution that an exercise may declare. */
const MODULES: Readonly<Record<string, string>> = {
  numpy: 'numpy',
  scipy: 'scipy',
  pandas: 'pandas',
  'scikit-learn': 'sklearn',
  matplotlib: 'matplotlib',
  torch: 'torch',
  nltk: 'nltk',
  dask: 'dask',
  fastapi: 'fastapi',
  httpx: 'httpx',
};

/** V36: programs import only what their exercise declares, and a lesson's cells say which package they need beyond NumPy, so that no learner meets an ImportError unprepared. */
export function importsAreDeclared(tree: ContentTree): readonly ContentProblem[] {
  return [...[...tree.exercises.values()].flatMap(inExercise), ...[...tree.lessons.values()].flatMap(({ lesson }) => inLesson(lesson))];
}

function inExercise({ exercise, files, path }: ExerciseFolder): readonly ContentProblem[] {
  const { data } = exercise;
  if (data === undefined) {
    return [];
  }
  const own = [...data.files.learner, ...data.files.test, ...data.files.data].flatMap(modulesOf);
  const network = data.localServer ? NETWORK : [];
  const declared = new Set([...data.packages.map((name) => MODULES[name]), ...own, ...network, 'pytest', 'testkit']);
  return [...files].flatMap(([name, text]) =>
    name.endsWith('.py')
      ? importsOf(text)
          .filter(({ module }) => !STANDARD_LIBRARY.has(module) && !declared.has(module))
          .map(({ module, line }) =>
            error(
              `${path}/${name}`,
              line,
              `${module} is imported and not declared.`,
              'Add its distribution to `packages`, or do without it.',
            ),
          )
      : [],
  );
}

/** The names by which a project's own file is imported: its first folder, or the file, which pytest finds beside a test. */
function modulesOf(file: string): readonly string[] {
  const parts = file.replace(/\.py$/, '').split('/');
  return [parts[0], parts.at(-1)].filter((part) => part !== undefined);
}

function inLesson(lesson: ParsedLesson): readonly ContentProblem[] {
  const text = [...lesson.codeSpans, ...lesson.code].map((code) => code.text).join('\n');
  return lesson.blocks.flatMap((block) => {
    if (block.kind !== 'cell' && !(block.kind === 'quiz' && block.data?.kind === 'predict-output')) {
      return [];
    }
    const code = block.kind === 'cell' ? block.code : block.data?.kind === 'predict-output' ? block.data.code : '';
    const first = block.kind === 'cell' ? block.line : block.lineOf(['code']);
    return importsOf(code).flatMap(({ module, line }): readonly ContentProblem[] => {
      if (STANDARD_LIBRARY.has(module) || module === 'numpy') {
        return [];
      }
      const distribution = Object.keys(MODULES).find((name) => MODULES[name] === module);
      if (distribution === undefined) {
        return [
          error(
            lesson.path,
            first + line,
            `The cell imports ${module}, which is no package of the course.`,
            'Use the standard library or NumPy.',
          ),
        ];
      }
      return text.includes(`pip install ${distribution}`)
        ? []
        : [
            error(
              lesson.path,
              first + line,
              `The cell needs ${distribution}, and the lesson does not say so.`,
              `Write in a sentence before it: python -m pip install ${distribution}.`,
            ),
          ];
    });
  });
}
