import { findPythonGenerations } from '../host/python.js';
import type { PythonGeneration } from '../host/python.js';

/**
 * The Pythons that the content is checked with: those that the harness names in ASCENT_PYTHON_TODAY and ASCENT_PYTHON_OLD,
 * else those found on this machine. Throws when there is none, for then nothing would be checked.
 */
export function contentPythons(): readonly PythonGeneration[] {
  const { ASCENT_PYTHON_TODAY: today, ASCENT_PYTHON_OLD: older } = process.env;
  const named: readonly PythonGeneration[] = [
    ...(today === undefined ? [] : [{ generation: 'today', python: today } as const]),
    ...(older === undefined ? [] : [{ generation: 'older', python: older } as const]),
  ];
  const found = named.length > 0 ? named : findPythonGenerations();
  if (found.length === 0) {
    throw new Error('The content checks need Python. Run `npm test`, which prepares it, or set ASCENT_PYTHON_TODAY.');
  }
  return found;
}
