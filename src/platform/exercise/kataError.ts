import type { CommitObstacle } from '../git/findObstacle.js';

/** Why a kata was not begun or left; nothing of the learner's was changed. */
export type KataProblem =
  | CommitObstacle
  /** The repository holds more than the exercise. */
  | 'surrounded'
  /** A kata is under way already; `detail` is its branch. */
  | 'underWay'
  | 'notUnderWay'
  /** The branch that the kata began from is gone; `detail` is the old solution's commit. */
  | 'originGone'
  /** Something is not committed, and must not be without being asked; `detail` names it. */
  | 'uncommitted'
  /** Code that the last commit has is as handed out, or gone, as after a switch that was cut off; `detail` names it. */
  | 'handedOut'
  | 'identity'
  /** `detail` is what Git said. */
  | 'git';

/** A kata that was not begun or left. */
export class KataError extends Error {
  constructor(
    readonly problem: KataProblem,
    readonly detail = '',
  ) {
    super(`${problem} ${detail}`);
    this.name = 'KataError';
  }
}
