import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findDebugpy } from './debugpy.js';
import { findPythonGenerations } from './python.js';

/**
 * The environment that every tier runs its tests in, so that they come out the same on every machine: Git with an identity and
 * without the settings of this person, the Python generations as ASCENT_PYTHON_TODAY and ASCENT_PYTHON_OLD, and the folder of debugpy as
 * ASCENT_DEBUGPY (unset where missing).
 */
export async function testEnvironment(scratch: string): Promise<NodeJS.ProcessEnv> {
  const gitConfig = join(scratch, 'gitconfig');
  await writeFile(gitConfig, '[user]\n\tname = Ada Learner\n\temail = ada@example.org\n[init]\n\tdefaultBranch = main\n');
  const pythons = Object.fromEntries(
    findPythonGenerations().map(({ generation, python }) => [generation === 'today' ? 'ASCENT_PYTHON_TODAY' : 'ASCENT_PYTHON_OLD', python]),
  );
  const debugpy = findDebugpy();
  return {
    ...{ GIT_CONFIG_GLOBAL: gitConfig, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C.UTF-8', ...pythons },
    ...(debugpy === undefined ? {} : { ASCENT_DEBUGPY: debugpy }),
  };
}
