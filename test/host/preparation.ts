import { buildExtension, installPacked } from './buildExtension.js';
import { ensureChromium } from './chromium.js';
import { prepareDebugpy } from './debugpy.js';
import { describeVersions, preparePythons } from './python.js';
import { testEnvironment } from './testEnvironment.js';
import type { Need, Prepared, Tier } from './tier.js';

/** What is being made ready for tiers while others run already. */
export interface Preparation {
  /** Lines for the report: which versions of Python there are, and what is missing. */
  readonly notes: Promise<readonly string[]>;
  /** Waits until all that a tier needs is ready; rejects where it cannot be made ready, saying what to do. */
  readonly readyFor: (tier: Tier) => Promise<Prepared>;
}

/** Starts to make ready what the tiers need: what the machine lacks, and beside it the extension, since the one waits and the other computes. */
export function startPreparing(tiers: readonly Tier[], scratch: string): Preparation {
  const needs = new Set(tiers.flatMap((tier) => tier.needs));
  const notes = prepareMachine(needs);
  const env = notes.catch(() => undefined).then(async () => ({ ...process.env, ...(await testEnvironment(scratch)) }));
  const built = needs.has('build') ? buildExtension('production') : Promise.resolve();
  const extensionsDir = needs.has('packed') ? built.then(installPacked) : Promise.resolve('');
  // Who needs it hears of it, however late.
  for (const one of [notes, env, built, extensionsDir]) one.catch(() => undefined);
  return {
    notes,
    readyFor: async (tier) => {
      if (tier.needs.length > 0) await notes;
      const prepared = { env: await env };
      if (tier.needs.includes('packed')) return { ...prepared, extensionsDir: await extensionsDir };
      if (tier.needs.includes('build')) await built;
      return prepared;
    },
  };
}

/** Makes ready what the tests use of the machine, one after the other: two installations of packages of Debian would lock each other out. */
async function prepareMachine(needs: ReadonlySet<Need>): Promise<readonly string[]> {
  const notes: string[] = [];
  if (needs.has('pythons')) {
    const pythons = await preparePythons();
    notes.push(
      ...pythons.generations.map((generation) => `Python (${generation.generation}): ${describeVersions(generation)}`),
      ...pythons.notes,
    );
  }
  if (needs.has('chromium')) await ensureChromium();
  const problem = needs.has('debugger') ? await prepareDebugpy() : undefined;
  return problem === undefined ? notes : [...notes, problem];
}
