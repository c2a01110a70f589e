import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';

const error = errorsOf('V38');

const FORBIDDEN: readonly (readonly [pattern: RegExp, message: string, fix: string])[] = [
  [
    /\b(?:import|from)\s+(?:\w+\.)*solution\b|["'][^"'\n]*\bsolution\/|\bimport_module\(\s*["']solution/,
    'This reads the solution.',
    'Compute what is expected in the test itself.',
  ],
  [
    /["'](?:\/(?:home|tmp|usr|etc|root|Users|var|opt)\/|[A-Za-z]:\\|~\/)/,
    'This is a path of one machine.',
    'Use a path inside the project, or pytest’s tmp_path.',
  ],
  [/["'](?:[^"'\n]*\/)?\.\.\//, 'This leads out of its folder.', 'Name files relative to the project.'],
  [/\b(?:mutants|alternatives)\//, 'This reads a planted program.', 'Test what the learner’s program does.'],
];

/** V38: what a learner gets never looks at the solution, at other folders or at one machine's paths, for none of them is there. */
export function projectsStandAlone({ files }: ContentTree): readonly ContentProblem[] {
  return [...files].flatMap(([file, text]) =>
    /\/starter\/.*\.py$|^testkit\/(?!reporter\/).*\.py$/.test(file)
      ? text
          .split('\n')
          .flatMap((line, index) =>
            FORBIDDEN.filter(([pattern]) => pattern.test(line.replace(/#.*$/, ''))).map(([, message, fix]) =>
              error(file, index + 1, message, fix),
            ),
          )
      : [],
  );
}
