import { stat } from 'node:fs/promises';
import type { ProbedPython, PythonProblem } from '../../core/exercise/pythonRequirements.js';
import { findPythonProblem, neededPackages } from '../../core/exercise/pythonRequirements.js';
import { hasEnvironment } from './createEnvironment.js';
import type { PythonCommand } from './probePython.js';
import { probePython } from './probePython.js';
import type { PythonCandidate, PythonPlaces } from './pythonCandidates.js';
import { environmentCandidate, listCandidates } from './pythonCandidates.js';

/** An interpreter that answered, and what it lacks for the work at hand. */
export interface FoundPython extends ProbedPython {
  readonly candidate: PythonCandidate;
  /** How to run it. */
  readonly run: PythonCommand;
  readonly problem: PythonProblem | undefined;
}

/** An interpreter that is named somewhere but could not be asked. */
export interface BrokenPython {
  readonly candidate: PythonCandidate;
  readonly reason: string;
}

/** What a search for an interpreter found. */
export type PythonSearch =
  | { readonly kind: 'ready'; readonly python: FoundPython }
  /** The one to use cannot do the work yet. */
  | { readonly kind: 'lacking'; readonly python: FoundPython; readonly problem: PythonProblem }
  /** The one that the learner chose does not run. */
  | { readonly kind: 'broken'; readonly python: BrokenPython }
  /** It is to have an environment of its own, which is not made yet. */
  | { readonly kind: 'unmade'; readonly environment: string }
  | { readonly kind: 'none' };

/** Finds interpreters, and remembers those that were complete until their file changes. */
export class PythonFinder {
  readonly #complete = new Map<string, ProbedPython>();

  /**
   * Finds the interpreter to check an exercise with. What the learner chose in the settings or made as an environment is used
   * or reported, never passed over; among the others, the first that has everything wins over the first that could be made to.
   */
  async find(places: PythonPlaces, packages: readonly string[], signal?: AbortSignal): Promise<PythonSearch> {
    let usable: FoundPython | undefined;
    let tooOld: FoundPython | undefined;
    for (const candidate of await listCandidates(places)) {
      const found = await this.probe(candidate, packages, signal);
      const isChosen = candidate.source === 'setting' || candidate.source === 'environment';
      if ('reason' in found) {
        if (isChosen) {
          return { kind: 'broken', python: found };
        }
      } else if (found.problem === undefined) {
        return { kind: 'ready', python: found };
      } else if (isChosen) {
        return { kind: 'lacking', python: found, problem: found.problem };
      } else if (found.problem.kind === 'tooOld') {
        tooOld ??= found;
      } else {
        usable ??= found;
      }
    }
    const best = usable ?? tooOld;
    return best?.problem === undefined ? { kind: 'none' } : { kind: 'lacking', python: best, problem: best.problem };
  }

  /** Takes the interpreter of this environment and no other. */
  async findIn(environment: string, packages: readonly string[], signal?: AbortSignal): Promise<PythonSearch> {
    if (!(await hasEnvironment(environment))) {
      return { kind: 'unmade', environment };
    }
    const found = await this.probe(environmentCandidate(environment), packages, signal);
    if ('reason' in found) {
      return { kind: 'broken', python: found };
    }
    return found.problem === undefined ? { kind: 'ready', python: found } : { kind: 'lacking', python: found, problem: found.problem };
  }

  /** Asks one interpreter, unless it was complete before and its file has not changed since. */
  async probe(candidate: PythonCandidate, packages: readonly string[], signal?: AbortSignal): Promise<FoundPython | BrokenPython> {
    const key = await identify(candidate);
    const known = key === undefined ? undefined : this.#complete.get(key);
    if (known !== undefined && findPythonProblem(known, packages) === undefined) {
      return describe(candidate, known, packages);
    }
    const probed = await probePython(candidate, neededPackages([...packages, ...Object.keys(known?.packages ?? {})]), signal);
    if ('reason' in probed) {
      return { candidate, reason: probed.reason };
    }
    if (key !== undefined && findPythonProblem(probed, packages) === undefined) {
      this.#complete.set(key, probed);
    }
    return describe(candidate, probed, packages);
  }

  /** Forgets everything, because packages may have come or gone. */
  forget(): void {
    this.#complete.clear();
  }
}

function describe(candidate: PythonCandidate, python: ProbedPython, packages: readonly string[]): FoundPython {
  // What a launcher or a shim leads to is run directly, which is faster; a path that the learner chose is run as it stands.
  const isDirect = candidate.source === 'path' && python.executable !== '';
  const run = isDirect ? { command: python.executable, args: [] } : { command: candidate.command, args: candidate.args };
  return { ...python, candidate, run, problem: findPythonProblem(python, packages) };
}

async function identify({ command, args }: PythonCandidate): Promise<string | undefined> {
  try {
    const { mtimeMs, size } = await stat(command);
    return [command, ...args, mtimeMs, size].join('\0');
  } catch {
    return undefined;
  }
}
