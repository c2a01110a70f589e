import type { TestOutcome } from './mochaRun.js';

/** Which tests a person asked for on the command line. */
export interface Selection {
  /** Only test files whose path contains this. */
  readonly file?: string;
  /** Only tests whose title matches this. */
  readonly grep?: string;
}

/** What must be ready before a tier can run. */
export type Need = 'build' | 'pythons' | 'chromium' | 'packed' | 'debugger';

/** What the harness has prepared for the tiers. */
export interface Prepared {
  /** The environment of every test process. */
  readonly env: NodeJS.ProcessEnv;
  /** The folder with the packed extension installed; set for tiers that need it. */
  readonly extensionsDir?: string;
}

/** A group of tests that is run and counted as one. */
export interface Tier {
  readonly name: string;
  readonly needs: readonly Need[];
  /** Runs all its tests and returns what each came to; throws only when they could not be run. */
  readonly run: (prepared: Prepared, selection: Selection) => Promise<readonly TestOutcome[]>;
}
