import type { NextItem } from './findNext.js';

/** The command that leads to what comes next; it takes the item's id. */
export function openCommand({
  kind,
  isBegun,
}: Pick<NextItem, 'kind' | 'isBegun'>): 'ascent.openLesson' | 'ascent.openExercise' | 'ascent.startExercise' {
  return kind === 'lesson' ? 'ascent.openLesson' : isBegun ? 'ascent.openExercise' : 'ascent.startExercise';
}
