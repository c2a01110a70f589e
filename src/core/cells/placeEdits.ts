/** A cell as the learner changed it. */
export interface CellEdit {
  readonly code: string;
  /** The lesson's code that it was made from. */
  readonly base: string;
}

/**
 * Finds the cells that remembered edits belong to now, for a lesson may have changed since: a cell with the code that an edit was made from,
 * or else the cell of the same name. Nothing of the learner's is dropped as long as the cell's name is there.
 * @param cells the lesson's code by cell
 */
export function placeEdits(edits: Readonly<Record<string, CellEdit>>, cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const placed = new Map<string, string>();
  const homeless: (readonly [string, CellEdit])[] = [];
  for (const [cell, edit] of Object.entries(edits)) {
    const same = cells.get(cell) === edit.base ? cell : [...cells].find(([id, code]) => code === edit.base && !placed.has(id))?.[0];
    if (same === undefined) {
      homeless.push([cell, edit]);
    } else {
      placed.set(same, edit.code);
    }
  }
  for (const [cell, { code }] of homeless) {
    if (cells.has(cell) && !placed.has(cell)) {
      placed.set(cell, code);
    }
  }
  return placed;
}
