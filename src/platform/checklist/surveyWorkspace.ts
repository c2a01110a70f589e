import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { planFile } from '../../core/plan/planFormat.js';
import { findSeed } from '../../core/checklist/findSeed.js';
import { readSections } from '../../core/checklist/readSections.js';
import { sumOfDays } from '../../core/plan/planArithmetic.js';
import type { FoundDocument, FoundFile, FoundProject, WorkspaceFacts } from '../../core/checklist/workspaceFacts.js';
import type { Git } from '../git/git.js';
import { type WalkedFile, type WalkLimits, walkFolder } from './walkFolder.js';

/** How much of the files is read at most: this many of them, each up to so many bytes. */
const mostReads = 400;
const mostBytes = 256 * 1024;

const usualLimits: WalkLimits = { entries: 20_000, depth: 8, milliseconds: 2_000 };

const readmeName = /^readme(?:\.(?:md|markdown|txt|rst))?$/i;
const modelCardName = /^model[-_ ]?card.*\.(?:md|markdown)$/i;
const licenceName = /^(?:un)?(?:licen[cs]e|copying)(?:\.(?:md|txt|rst)|-[\w.-]+)?$/i;
const pythonName = /\.(?:py|ipynb)$/i;

/** How to look. */
export interface SurveyOptions {
  readonly limits?: WalkLimits;
  /** Says what a repository leaves out. */
  readonly git?: Git | undefined;
}

/**
 * Looks through folders for what may tick checklist items, within limits, reading only: no link is followed, no file that came with an exercise
 * counts, and what cannot be read is passed over.
 * A project's largest file is one that Git would take, where there is a Git to ask.
 * @param folders by the prefix of the paths in them: empty, or the name of a workspace folder and a slash
 */
export async function surveyWorkspace(
  folders: ReadonlyMap<string, string>,
  now: () => Date,
  { limits = usualLimits, git }: SurveyOptions = {},
): Promise<WorkspaceFacts> {
  const facts = { readmes: [], modelCards: [], licences: [], seeds: [], projects: [], plans: [] };
  const all: Writable<WorkspaceFacts> = { at: now().toISOString(), isComplete: true, ...facts };
  for (const [prefix, folder] of folders) {
    const { files, isComplete } = await walkFolder(folder, limits);
    const found = await readFacts(folder, files);
    const named = <T extends FoundFile>(file: T): T => ({ ...file, path: prefix + file.path });
    all.plans = [...all.plans, ...(await findPlans(folder, files)).map(named)];
    all.isComplete &&= isComplete && found.isComplete;
    all.readmes = [...all.readmes, ...found.readmes.map(named)];
    all.modelCards = [...all.modelCards, ...found.modelCards.map(named)];
    all.licences = [...all.licences, ...found.licences.map(named)];
    all.seeds = [...all.seeds, ...found.seeds.map(named)];
    const projects = (await findProjects(folder, files, git)).map(({ folder: at, largest }) => ({
      folder: prefix + at,
      largest: named(largest),
    }));
    all.projects = [...all.projects, ...projects];
  }
  return all;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

type Findings = Omit<Writable<WorkspaceFacts>, 'at' | 'projects' | 'plans'>;

async function readFacts(folder: string, files: readonly WalkedFile[]): Promise<Findings> {
  const readmes: FoundDocument[] = [];
  const modelCards: FoundDocument[] = [];
  const licences: FoundFile[] = [];
  const seeds: (FoundFile & { readonly line: number })[] = [];
  let reads = 0;
  for (const { path: file, at, bytes } of files) {
    const name = path.posix.basename(file);
    if (licenceName.test(name) && bytes > 0) {
      licences.push({ path: file, at });
    }
    const isPython = pythonName.test(name);
    // One seed is enough.
    if (!(readmeName.test(name) || modelCardName.test(name) || (isPython && seeds.length === 0)) || bytes > mostBytes) {
      continue;
    }
    if (reads === mostReads) {
      return { readmes, modelCards, licences, seeds, isComplete: false };
    }
    reads += 1;
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => '');
    const line = isPython ? findSeed(text) : undefined;
    if (line !== undefined) {
      seeds.push({ path: file, at, line });
    } else if (readmeName.test(name)) {
      readmes.push({ path: file, at, sections: readSections(text) });
    } else if (modelCardName.test(name)) {
      modelCards.push({ path: file, at, sections: readSections(text) });
    }
  }
  return { readmes, modelCards, licences, seeds, isComplete: true };
}

/** The study plan in the folder itself, where it can be read. */
async function findPlans(folder: string, files: readonly WalkedFile[]): Promise<readonly FoundFile[]> {
  const found = files.find(({ path: file, bytes }) => file === planFile && bytes <= mostBytes);
  if (found === undefined) {
    return [];
  }
  const { parsePlan } = await import('../../core/plan/parsePlan.js');
  const parsed = parsePlan(await readFile(path.join(folder, planFile), 'utf8').catch(() => ''));
  return parsed.kind === 'plan' && sumOfDays(parsed.plan) > 0 ? [{ path: planFile, at: found.at }] : [];
}

/** Folders with a README and Python below it, apart from those inside another. */
async function findProjects(folder: string, files: readonly WalkedFile[], git: Git | undefined): Promise<readonly FoundProject[]> {
  const own = files.filter(({ isInExercise }) => !isInExercise);
  const roots = own
    .filter(({ path: file }) => readmeName.test(path.posix.basename(file)))
    .map(({ path: file }) => path.posix.dirname(file));
  const outer = roots.filter((root) => !roots.some((other) => other !== root && isInside(root, other)));
  const projects: FoundProject[] = [];
  for (const root of new Set(outer)) {
    const inside = own.filter(({ path: file }) => isInside(file, root));
    const [first, ...rest] = inside.some(({ path: file }) => pythonName.test(file)) ? await leaveOutIgnored(folder, root, inside, git) : [];
    if (first !== undefined) {
      const { path: file, at, bytes } = rest.reduce((one, other) => (other.bytes > one.bytes ? other : one), first);
      projects.push({ folder: root === '.' ? '' : root, largest: { path: file, at, bytes } });
    }
  }
  return projects;
}

async function leaveOutIgnored(
  folder: string,
  root: string,
  inside: readonly WalkedFile[],
  git: Git | undefined,
): Promise<readonly WalkedFile[]> {
  if (git === undefined) {
    return inside;
  }
  const { listIgnored } = await import('../git/listIgnored.js');
  const relative = ({ path: file }: WalkedFile): string => path.posix.relative(root, file);
  const ignored = await listIgnored(git, path.join(folder, root), inside.map(relative));
  return inside.filter((file) => !ignored.has(relative(file)));
}

function isInside(file: string, folder: string): boolean {
  return folder === '.' || file.startsWith(`${folder}/`);
}
