import type { UserAction } from '../../core/userError.js';
import { UserError } from '../../core/userError.js';
import { oldestPython } from '../../core/exercise/pythonRequirements.js';
import type { Localiser } from '../../core/localiser.js';
import type { PythonSearch } from '../../platform/python/findPython.js';
import type { BrokenPackage } from '../../platform/python/probePython.js';

/** Turns a search that found no usable interpreter into a message with its repairs. */
export function describePythonProblem(
  search: Exclude<PythonSearch, { kind: 'ready' }>,
  packages: readonly string[],
  l10n: Localiser,
): UserError {
  const select: UserAction = { title: l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' };
  const folder = findEnvironment(search);
  const create: UserAction = {
    title: l10n.t('Create Environment'),
    command: 'ascent.createEnvironment',
    args: [{ ...(folder === undefined ? {} : { folder }), packages }],
  };
  const oldest = oldestPython.join('.');
  if (search.kind === 'none') {
    return new UserError(
      l10n.t(
        'No Python was found. Install Python {0} or newer from python.org or with your system’s package manager, or select the one you have.',
        oldest,
      ),
      [select, { title: l10n.t('Check My Environment'), command: 'ascent.checkEnvironment' }],
    );
  }
  if (search.kind === 'unmade') {
    return new UserError(
      l10n.t(
        'You chose one environment for each exercise (setting “ascent.environment”), and this exercise has none yet. Ascent can make it.',
      ),
      [create, { title: l10n.t('Open Settings'), command: 'workbench.action.openSettings', args: ['ascent.environment'] }],
    );
  }
  if (search.kind === 'broken') {
    const { candidate, reason } = search.python;
    return new UserError(
      candidate.source === 'setting'
        ? l10n.t(
            'The Python chosen in the setting “ascent.pythonPath” does not run: {0} ({1}). Select another one.',
            candidate.shown,
            reason,
          )
        : l10n.t(
            'The environment of this workspace does not run: {0} ({1}). Create it anew, or select another Python.',
            candidate.shown,
            reason,
          ),
      candidate.source === 'setting' ? [select] : [create, select],
    );
  }
  const { python, problem } = search;
  switch (problem.kind) {
    case 'tooOld':
      return new UserError(
        l10n.t('Python {0} is too old ({1}). Exercises need Python {2} or newer.', problem.version, python.candidate.shown, oldest),
        [select],
      );
    case 'missingPackages':
      return new UserError(
        python.candidate.source === 'environment'
          ? l10n.t(
              'The environment of this workspace lacks {0}. Ascent can install what is missing ({1}).',
              problem.packages.join(', '),
              python.candidate.shown,
            )
          : l10n.t(
              'Python {0} lacks {1} ({2}). Ascent can make an environment for exercises and install what is missing there; the rest of your machine stays as it is.',
              python.version.join('.'),
              problem.packages.join(', '),
              python.candidate.shown,
            ),
        [python.candidate.source === 'environment' ? { ...create, title: l10n.t('Install') } : create, select],
      );
  }
}

/** Says that packages are installed but cannot be imported, which is no mistake of the learner's. */
export function describeBrokenPackages(broken: readonly BrokenPackage[], python: string, l10n: Localiser): UserError {
  const names = broken.map(({ name }) => name);
  return new UserError(
    l10n.t(
      'Your code was not judged: {0} cannot be imported ({1}; {2}). Install it again.',
      names.join(', '),
      broken[0]?.reason ?? '',
      python,
    ),
    [
      { title: l10n.t('Install'), command: 'ascent.createEnvironment', args: [{ packages: names }] },
      { title: l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' },
    ],
  );
}

/** The environment that an interpreter belongs to, which is to be completed or made anew rather than another one. */
function findEnvironment(search: Exclude<PythonSearch, { kind: 'ready' }>): string | undefined {
  if (search.kind === 'none' || search.kind === 'unmade') {
    return search.kind === 'none' ? undefined : search.environment;
  }
  const { source, command } = search.python.candidate;
  return source === 'environment' ? /^(.*)[/\\](?:bin|Scripts)[/\\][^/\\]+$/.exec(command)?.[1] : undefined;
}
