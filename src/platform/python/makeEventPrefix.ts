import { randomBytes } from 'node:crypto';

/** A new word for each run, which stands before what a driver or reporter says, so that nothing a learner prints is taken for it. */
export function makeEventPrefix(): string {
  return `@ascent-${randomBytes(9).toString('hex')}:`;
}
