import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasEnvironment } from './createEnvironment.js';

/** Do two paths lead to one interpreter? Two environments may share a program, and are two interpreters all the same. */
export async function isSameInterpreter(one: string, other: string): Promise<boolean> {
  if (one === other) {
    return true;
  }
  const [real, otherReal] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  if (real !== otherReal) {
    return false;
  }
  const environments = [one, other].map((path) => dirname(dirname(path)));
  const isVirtual = await Promise.all(environments.map(hasEnvironment));
  return isVirtual.includes(true) ? environments[0] === environments[1] : true;
}
