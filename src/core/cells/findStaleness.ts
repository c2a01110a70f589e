import type { CellRun } from './cellRun.js';

/** Whether what a cell shows still stands for the code and the variables as they are now. */
export type Staleness =
  | 'current'
  /** Its code has been changed since it ran. */
  | 'edited'
  /** An earlier cell has been changed, or run again, since. */
  | 'earlierChanged'
  /** The Python that it ran in is gone. */
  | 'earlierProcess';

/** A cell with its code as it stands on the page now. */
export interface CellNow {
  readonly code: string;
  readonly run: CellRun;
}

/**
 * Judges the cells of a lesson, in their order.
 * @param firstTurn the first run of the Python that is alive; `Infinity` when there is none
 */
export function findStaleness(cells: readonly CellNow[], firstTurn: number): readonly Staleness[] {
  let latest = 0;
  let isEarlierEdited = false;
  return cells.map(({ code, run }) => {
    const isEdited = run.turn > 0 && run.code !== code;
    const staleness = judge(run, isEdited, isEarlierEdited || latest > run.turn, run.turn < firstTurn);
    latest = Math.max(latest, run.turn);
    isEarlierEdited ||= isEdited;
    return staleness;
  });
}

function judge({ status, turn, outcome }: CellRun, isEdited: boolean, isEarlierChanged: boolean, isFromEarlier: boolean): Staleness {
  if (status !== 'finished' || turn === 0) {
    return 'current';
  }
  if (isEdited) {
    return 'edited';
  }
  // A cell with which Python ended says so itself.
  if (isFromEarlier && outcome?.kind !== 'ended') {
    return 'earlierProcess';
  }
  return isEarlierChanged ? 'earlierChanged' : 'current';
}
