import { runIntegration } from './integrationRun.js';
import { runLint } from './lintTier.js';
import { runMochaTier } from './mochaTier.js';
import type { Tier } from './tier.js';
import { runUnit } from './unitTier.js';
import { currentHost, type HostVersion, oldestHost } from './versions.js';

/** All tiers, in the order in which they are started: the long ones first, so that both cores are busy to the end. */
export const tiers: readonly Tier[] = [
  {
    name: 'e2e',
    needs: ['build', 'pythons', 'chromium', 'packed'],
    run: ({ env, extensionsDir = '' }, selection) =>
      runMochaTier(
        // A whole VS Code, in a browser, on a busy machine: what fails once is tried again, and named in the report if it passes then.
        { folder: 'test/e2e', name: 'e2e', timeout: 120_000, retries: 1 },
        { env: { ...env, ASCENT_EXTENSIONS_DIR: extensionsDir } },
        selection,
      ),
  },
  { name: 'unit', needs: ['pythons', 'chromium'], run: runUnit },
  {
    name: 'content',
    needs: ['pythons'],
    run: (prepared, selection) => runMochaTier({ folder: 'test/content', name: 'content', timeout: 300_000 }, prepared, selection),
  },
  integration(currentHost),
  integration(oldestHost),
  { name: 'lint', needs: [], run: (_prepared, selection) => runLint(selection) },
];

function integration(version: HostVersion): Tier {
  return {
    name: `integration (VS Code ${version.vscode})`,
    needs: ['build', 'pythons', 'chromium', 'debugger'],
    run: async ({ env }, selection) => {
      const { outcomes, problem } = await runIntegration(version, env, selection);
      return problem === undefined
        ? outcomes
        : [...outcomes, { title: 'the suite runs to its end', state: 'failed', seconds: 0, error: problem }];
    },
  };
}
