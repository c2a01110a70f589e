import { oldestPython } from '../exercise/pythonRequirements.js';
import type { PythonSource } from '../exercise/pythonRequirements.js';
import type { Localiser } from '../localiser.js';
import type { ExerciseEnvironment, PackageFacts, PythonFacts, ToolFacts } from './environmentFacts.js';
import type { Finding, OfferedRepair } from './finding.js';

type Found = Extract<PythonFacts, { kind: 'found' }>;

/** Judges the interpreter: is there one, does it run, is it new enough? */
export function describePython({ python, packages }: ToolFacts, l10n: Localiser): Finding {
  const oldest = oldestPython.join('.');
  const select: OfferedRepair = { title: l10n.t('Choose Interpreter…'), repair: { kind: 'selectInterpreter' } };
  const get: OfferedRepair = { title: l10n.t('Get Python…'), repair: { kind: 'getPython' } };
  const problem = { id: 'python', state: 'problem' } as const;
  switch (python.kind) {
    case 'none':
      return {
        ...problem,
        title: l10n.t('No Python was found'),
        words: l10n.t('Exercises and cells run with Python {0} or newer. Install it, or choose the one you have.', oldest),
        details: [],
        repairs: [get, select],
      };
    case 'broken':
      return {
        ...problem,
        title: l10n.t('The chosen Python does not run'),
        words:
          python.source === 'environment'
            ? l10n.t(
                'The environment is damaged, or the Python it was made with is gone. It can be made anew; your files stay as they are.',
              )
            : l10n.t('The setting “ascent.pythonPath” names it. Choose another one.'),
        details: [python.shown, python.reason],
        repairs: python.source === 'environment' ? [create(packages, l10n), select] : [select],
      };
    case 'found':
      return python.isTooOld
        ? {
            ...problem,
            title: l10n.t('Python {0} is too old', python.version),
            words: l10n.t('Exercises need Python {0} or newer. Install a newer one beside it, or choose another that you have.', oldest),
            details: [python.shown],
            repairs: [select, get],
          }
        : {
            id: 'python',
            state: 'fine',
            title: l10n.t('Python {0}', python.version),
            words: l10n.t('Checks, cells and figures all run with this one: {0}.', sourceOf(python.source, l10n)),
            details: [python.shown],
            repairs: [select],
          };
  }
}

/** Judges where packages go: into an environment for exercises, or among everything else on the machine. */
export function describeEnvironmentFolder({ python, packages, ownEnvironments }: ToolFacts, l10n: Localiser): Finding | undefined {
  if (ownEnvironments !== undefined) {
    return describeOwn(ownEnvironments, l10n);
  }
  if (python.kind !== 'found' || python.isTooOld) {
    return undefined;
  }
  const id = 'environment';
  return python.isVirtual
    ? {
        id,
        state: 'fine',
        title: l10n.t('An environment of its own'),
        words: l10n.t('What is installed for exercises stays apart from the rest of your machine.'),
        details: [],
        repairs: [],
      }
    : {
        id,
        state: 'advice',
        title: l10n.t('No environment of its own'),
        words: l10n.t(
          'This Python is shared with everything else on the machine. A .venv in your folder keeps what exercises install apart, and can be thrown away and made anew.',
        ),
        details: [],
        repairs: [create(packages, l10n)],
      };
}

/** Judges what is installed of what exercises use. */
export function describePackages({ python, packages, ownEnvironments }: ToolFacts, l10n: Localiser): Finding | undefined {
  if (python.kind !== 'found' || python.isTooOld) {
    return undefined;
  }
  const unusable = packages.filter(({ version, broken }) => version === undefined || broken !== undefined);
  const isBlocked = unusable.some(({ isNeededNow }) => isNeededNow);
  const names = unusable.map(({ name }) => name).join(', ');
  const details = packages.map(({ name, version, broken }) =>
    version === undefined
      ? l10n.t('{0}: not installed', name)
      : broken === undefined
        ? `${name} ${version}`
        : l10n.t('{0} {1}: cannot be imported ({2})', name, version, broken),
  );
  if (unusable.length === 0) {
    const words = l10n.t('Everything that the exercises of the course use is installed.');
    return { id: 'packages', state: 'fine', title: l10n.t('Packages'), words, details, repairs: [] };
  }
  // Where each exercise has its own environment, this Python runs the cells of lessons only.
  return {
    id: 'packages',
    state: isBlocked && ownEnvironments === undefined ? 'problem' : 'advice',
    title: unusable.some(({ broken }) => broken !== undefined)
      ? l10n.t('Packages do not work: {0}', names)
      : l10n.t('Packages are missing: {0}', names),
    words:
      ownEnvironments !== undefined
        ? l10n.t('Cells of lessons use them. Exercises have environments of their own.')
        : isBlocked
          ? l10n.t('Exercises cannot be checked without them. Installing needs the internet once.')
          : l10n.t('Exercises further on use them. Installing needs the internet once.'),
    details,
    repairs: [python.isVirtual ? install(python, packages, l10n) : create(packages, l10n)],
  };
}

function describeOwn(all: readonly ExerciseEnvironment[], l10n: Localiser): Finding {
  const open = all.filter(({ state }) => state !== 'ready');
  const details = all.map(({ title, state }) => {
    switch (state) {
      case 'ready':
        return l10n.t('{0}: ready', title);
      case 'unmade':
        return l10n.t('{0}: not made yet', title);
      case 'unusable':
        return l10n.t('{0}: does not run, or packages are missing', title);
    }
  });
  return {
    id: 'environment',
    state: open.length > 0 ? 'problem' : 'fine',
    title: l10n.t('An environment for each exercise'),
    words:
      all.length === 0
        ? l10n.t('You chose one environment for each exercise. It is made once an exercise is started.')
        : open.length > 0
          ? l10n.t('You chose one environment for each exercise. Those that are not ready cannot be checked.')
          : l10n.t('You chose one environment for each exercise, and every one is ready.'),
    details,
    repairs: open.map(({ title, folder, packages }) => ({
      title: l10n.t('Create for “{0}”', title),
      repair: { kind: 'createEnvironment', folder, packages },
    })),
  };
}

function create(packages: readonly PackageFacts[], l10n: Localiser): OfferedRepair {
  return { title: l10n.t('Create Environment'), repair: { kind: 'createEnvironment', packages: packages.map(({ name }) => name) } };
}

/** What is missing goes into the environment that is in use, where Ascent looks after it; any other gets a new one beside it. */
function install({ source }: Found, packages: readonly PackageFacts[], l10n: Localiser): OfferedRepair {
  return source === 'environment' ? { ...create(packages, l10n), title: l10n.t('Install') } : create(packages, l10n);
}

function sourceOf(source: PythonSource, l10n: Localiser): string {
  switch (source) {
    case 'setting':
      return l10n.t('you chose it in Ascent');
    case 'environment':
      return l10n.t('it is the environment in your folder');
    case 'pythonExtension':
      return l10n.t('the Python extension uses it');
    case 'defaultInterpreter':
      return l10n.t('the setting “python.defaultInterpreterPath” names it');
    case 'path':
      return l10n.t('it was found on the PATH');
  }
}
