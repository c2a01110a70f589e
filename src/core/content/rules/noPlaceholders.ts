import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';

const error = errorsOf('V16');
const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|XXX|lorem ipsum|author[’']s note)\b/i;

/** `TODO(2)` in a starter is addressed to the learner. */
const FOR_THE_LEARNER = /\bTODO\(\d+\)/g;

/** V16: nothing is left to be written later, in no file of the content. */
export function noPlaceholders({ files }: ContentTree): readonly ContentProblem[] {
  return [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => {
      const written = /\/starter\/.*\.py$/.test(file) ? line.replace(FOR_THE_LEARNER, '') : line;
      const found = PLACEHOLDER.exec(written);
      return found === null ? [] : [error(file, index + 1, `“${found[0]}” stands for something unwritten.`, 'Write it, or remove it.')];
    }),
  );
}
