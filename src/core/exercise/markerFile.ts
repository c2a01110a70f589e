import type { ExerciseMarker } from './exerciseMarker.js';

/** Where a project keeps the marker that says which exercise it is. */
export const markerPath = '.ascent/exercise.json';

/** Writes a marker the way it stands in the project. */
export function formatMarker(marker: ExerciseMarker): string {
  return `${JSON.stringify(marker, undefined, 2)}\n`;
}
