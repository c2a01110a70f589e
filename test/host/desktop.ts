import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildExtension } from './buildExtension.js';
import { prepareDebugpy } from './debugpy.js';
import { linkDebugger } from './linkExtension.js';
import { readOutcomes } from './mochaTier.js';
import { cacheDir, distDir, repositoryRoot } from './paths.js';
import { testEnvironment } from './testEnvironment.js';
import { currentHost, oldestHost } from './versions.js';
import { makeTemporaryFolder, makeWorkspace } from './workspaces.js';

/** `npm run test:desktop`: the integration suite in the desktop VS Code, which is downloaded; needs the internet and a display. */
async function main(): Promise<void> {
  const problem = await prepareDebugpy();
  if (problem !== undefined) console.log(problem);
  await buildExtension('production');
  for (const { vscode } of [currentHost, oldestHost]) {
    const scratch = await makeTemporaryFolder('desktop');
    const workspace = await makeWorkspace();
    const resultsFile = join(scratch.path, 'results.jsonl');
    await linkDebugger(join(scratch.path, 'extensions'));
    try {
      await runTests({
        version: vscode,
        cachePath: join(cacheDir, 'desktop'),
        extensionDevelopmentPath: repositoryRoot,
        extensionTestsPath: join(distDir, 'test', 'index.js'),
        extensionTestsEnv: { ...definedOnly(await testEnvironment(scratch.path)), ASCENT_TEST_RESULTS: resultsFile },
        launchArgs: [
          workspace.path,
          '--disable-workspace-trust',
          '--user-data-dir',
          join(scratch.path, 'data'),
          '--extensions-dir',
          join(scratch.path, 'extensions'),
        ],
      });
    } finally {
      const outcomes = await readOutcomes(resultsFile);
      const passed = outcomes.filter(({ state }) => state === 'passed').length;
      console.log(`VS Code ${vscode}: ${passed} passed, ${outcomes.filter(({ state }) => state === 'failed').length} failed`);
      await workspace.remove();
      await scratch.remove();
    }
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error('The desktop VS Code is downloaded from update.code.visualstudio.com. `npm test` runs the same suite without it.');
  process.exit(1);
});
