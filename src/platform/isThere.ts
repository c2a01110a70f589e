import { access, constants } from 'node:fs/promises';

/** Is there anything at this path that can be reached, or used as `mode` says, such as `constants.X_OK`? */
export async function isThere(path: string, mode = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
