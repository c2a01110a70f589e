import { access } from 'node:fs/promises';

/** Is there anything at this path that can be reached? */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
