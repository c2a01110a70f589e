import type { Localiser } from '../localiser.js';
import { describeEnvironmentFolder, describePackages, describePython } from './describePython.js';
import type { EnvironmentFacts, FolderFacts, GitFacts, ToolFacts } from './environmentFacts.js';
import type { Finding, FindingState } from './finding.js';

const worstFirst: readonly FindingState[] = ['problem', 'advice', 'fine'];
const megabyte = 1_000_000;
/** Below this nothing can be installed, and soon nothing saved. */
const leastSpace = 300 * megabyte;
/** Below this the larger libraries of later steps do not fit. */
const enoughSpace = 3000 * megabyte;
/** Before this version Git could not be told the name of the first branch. */
const recentGit = [2, 28] as const;

/** Judges what was seen of the machine: one finding for each part, what is in the way first, then in the order in which it is to be put right. */
export function describeEnvironment({ tools, folder, freeSpace }: EnvironmentFacts, l10n: Localiser): readonly Finding[] {
  const findings = [
    describeFolder(folder, l10n),
    freeSpace === undefined ? undefined : describeSpace(freeSpace, l10n),
    ...(tools === undefined
      ? []
      : [
          describePython(tools, l10n),
          describeEnvironmentFolder(tools, l10n),
          describePackages(tools, l10n),
          describeExtension(tools, l10n),
          describeGit(tools.git, l10n),
          describeIdentity(tools.git, l10n),
        ]),
  ].filter((finding) => finding !== undefined);
  return worstFirst.flatMap((wanted) => findings.filter(({ state }) => state === wanted));
}

/** Sums findings up in one sentence. */
export function summariseFindings(findings: readonly Finding[], l10n: Localiser): string {
  const count = (wanted: FindingState): number => findings.filter(({ state }) => state === wanted).length;
  const problems = count('problem');
  const advice = count('advice');
  if (problems === 0) {
    return advice === 0
      ? l10n.t('Everything is ready for exercises.')
      : advice === 1
        ? l10n.t('Everything is ready for exercises. There is one piece of advice.')
        : l10n.t('Everything is ready for exercises. There are {0} pieces of advice.', advice);
  }
  return problems === 1 ? l10n.t('One thing is in the way of exercises.') : l10n.t('{0} things are in the way of exercises.', problems);
}

function describeFolder(folder: FolderFacts, l10n: Localiser): Finding {
  const id = 'folder';
  const open = { title: l10n.t('Open Folder…'), repair: { kind: 'openFolder' } } as const;
  const change = { title: l10n.t('Change Setting…'), repair: { kind: 'changeFolder' } } as const;
  switch (folder.kind) {
    case 'notOpen':
      return {
        id,
        state: 'problem',
        title: l10n.t('No folder is open'),
        words: l10n.t('Exercises and your progress are kept in a folder of yours. Open one; an empty folder will do.'),
        details: [],
        repairs: [open],
      };
    case 'writable':
      return {
        id,
        state: 'fine',
        title: l10n.t('The folder for exercises'),
        words: l10n.t('Exercises can be written there.'),
        details: [folder.path],
        repairs: [],
      };
    case 'readOnly':
      return {
        id,
        state: 'problem',
        title: l10n.t('The folder for exercises cannot be written to'),
        words: l10n.t('Open a folder of yours, or change its permissions.'),
        details: [folder.path, folder.reason],
        repairs: [open],
      };
    case 'blocked':
      return {
        id,
        state: 'problem',
        title: l10n.t('A file stands where the folder for exercises is to be'),
        words: l10n.t('Move the file away, or give the folder another name in the setting “ascent.exercisesFolder”.'),
        details: [folder.path],
        repairs: [change],
      };
  }
}

function describeSpace(bytes: number, l10n: Localiser): Finding {
  const shown = bytes < 1000 * megabyte ? `${String(Math.floor(bytes / megabyte))} MB` : `${(bytes / (1000 * megabyte)).toFixed(1)} GB`;
  const finding = { id: 'disk', details: [], repairs: [] } as const;
  if (bytes >= enoughSpace) {
    return { ...finding, state: 'fine', title: l10n.t('Disk space'), words: l10n.t('{0} are free where exercises are kept.', shown) };
  }
  return bytes >= leastSpace
    ? {
        ...finding,
        state: 'advice',
        title: l10n.t('Little disk space: {0}', shown),
        words: l10n.t('It will do for now. The larger libraries of later steps take several GB.'),
      }
    : {
        ...finding,
        state: 'problem',
        title: l10n.t('The disk is nearly full: {0} are free', shown),
        words: l10n.t('Packages cannot be installed, and soon files cannot be saved. Make room on the disk where exercises are kept.'),
      };
}

function describeExtension({ extension, python }: ToolFacts, l10n: Localiser): Finding {
  const finding = { id: 'extension', title: l10n.t('The Python extension') } as const;
  switch (extension.kind) {
    case 'notInstalled':
      return {
        ...finding,
        state: 'fine',
        words: l10n.t('It is not installed. Ascent does not need it; it adds completion and a debugger.'),
        details: [],
        repairs: [],
      };
    case 'silent':
      return {
        ...finding,
        state: 'fine',
        words: l10n.t('It has not chosen an interpreter, so Ascent looks for one itself.'),
        details: [],
        repairs: [],
      };
    case 'chosen': {
      const { path, isSame } = extension;
      if (isSame || python.kind !== 'found' || python.isTooOld) {
        const words = isSame ? l10n.t('It uses the same Python as Ascent.') : l10n.t('It has chosen a Python of its own.');
        return { ...finding, state: 'fine', words, details: [path], repairs: [] };
      }
      return {
        ...finding,
        state: 'advice',
        title: l10n.t('The Python extension uses another Python'),
        words: l10n.t('A file that you run there may behave differently from the same file in a check. Let both use one.'),
        details: [l10n.t('Python extension: {0}', path), l10n.t('Ascent: {0}', python.shown)],
        repairs: [
          { title: l10n.t('Use Ascent’s for Both'), repair: { kind: 'tellExtension', path: python.path } },
          { title: l10n.t('Use the Extension’s for Both'), repair: { kind: 'followExtension', path } },
        ],
      };
    }
  }
}

function describeGit(git: GitFacts, l10n: Localiser): Finding {
  if (git.kind === 'none') {
    return {
      id: 'git',
      state: 'problem',
      title: l10n.t('Git was not found'),
      words: l10n.t(
        'Each exercise is a Git repository, so that nothing you write is lost. Install Git, then look again. Without it, exercises are plain folders.',
      ),
      details: [],
      repairs: [{ title: l10n.t('Get Git…'), repair: { kind: 'getGit' } }],
    };
  }
  const [major = 0, minor = 0] = git.version.split('.').map(Number);
  const isRecent = major > recentGit[0] || (major === recentGit[0] && minor >= recentGit[1]);
  const title = l10n.t('Git {0}', git.version);
  return isRecent
    ? { id: 'git', state: 'fine', title, words: l10n.t('It keeps every version of your work.'), details: [], repairs: [] }
    : {
        id: 'git',
        state: 'advice',
        title,
        words: l10n.t('It works, but is old. Version {0} or newer is recommended.', recentGit.join('.')),
        details: [],
        repairs: [{ title: l10n.t('Get Git…'), repair: { kind: 'getGit' } }],
      };
}

function describeIdentity(git: GitFacts, l10n: Localiser): Finding | undefined {
  if (git.kind === 'none') {
    return undefined;
  }
  const set = { kind: 'setIdentity' } as const;
  return git.identity === undefined
    ? {
        id: 'identity',
        state: 'problem',
        title: l10n.t('Git does not know your name and e-mail'),
        words: l10n.t('Every commit carries them. They stay on this machine unless you publish a repository.'),
        details: [],
        repairs: [{ title: l10n.t('Set Name and E-mail…'), repair: set }],
      }
    : {
        id: 'identity',
        state: 'fine',
        title: l10n.t('Your name and e-mail for commits'),
        words: l10n.t('Git writes them into each commit.'),
        details: [`${git.identity.name} <${git.identity.email}>`],
        repairs: [{ title: l10n.t('Change…'), repair: set }],
      };
}
