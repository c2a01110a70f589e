import { dirname } from 'node:path';

/**
 * The first of some places of which something holds. All are looked at side by side, because each look is a wait for the disk; a place
 * after the first, on a drive that does not answer perhaps, is not waited for.
 * @param holds answers, and does not reject
 */
export async function findFirst(places: readonly string[], holds: (place: string) => Promise<boolean>): Promise<string | undefined> {
  const looks = places.map((place) => ({ place, answer: holds(place) }));
  for (const { place, answer } of looks) {
    if (await answer) {
      return place;
    }
  }
  return undefined;
}

/** A folder and those above it, up to the root. */
export function listUpwards(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...listUpwards(parent)];
}
