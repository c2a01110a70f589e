import { dirname } from 'node:path';

/** The first of some places of which something holds; all are looked at side by side, because each look is a wait for the disk. */
export async function findFirst(places: readonly string[], holds: (place: string) => Promise<boolean>): Promise<string | undefined> {
  const answers = await Promise.all(places.map(holds));
  return places.find((_, index) => answers[index]);
}

/** A folder and those above it, up to the root. */
export function listUpwards(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...listUpwards(parent)];
}
