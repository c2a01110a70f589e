import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './chromium.js';
import type { TestOutcome } from './mochaRun.js';
import { readOutcomes } from './mochaTier.js';
import { linkDebugger } from './linkExtension.js';
import { distDir, repositoryRoot, testResultsDir } from './paths.js';
import type { Selection } from './tier.js';
import type { HostVersion } from './versions.js';
import { startServer } from './vscodeServer.js';
import { makeTemporaryFolder, makeWorkspace } from './workspaces.js';

/** What a run of the integration suite came to. */
export interface IntegrationRun {
  readonly outcomes: readonly TestOutcome[];
  /** Set when the suite did not run to its end. */
  readonly problem?: string;
}

/** Runs the integration suite in the extension host of one VS Code, with an empty workspace open. */
export async function runIntegration(version: HostVersion, env: NodeJS.ProcessEnv, { file, grep }: Selection): Promise<IntegrationRun> {
  const scratch = await makeTemporaryFolder('integration');
  const resultsFile = join(scratch.path, 'results.jsonl');
  const workspace = await makeWorkspace();
  const data = await makeTemporaryFolder('vscode');
  await linkDebugger(join(data.path, 'extensions'));
  const server = await startServer({
    version,
    dataDir: data.path,
    env: {
      ...env,
      ASCENT_TEST_RESULTS: resultsFile,
      ...(file === undefined ? {} : { ASCENT_TEST_FILE: file }),
      ...(grep === undefined ? {} : { ASCENT_TEST_GREP: grep }),
    },
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const log: string[] = [];
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      log.push(`${type}: ${args.map(String).join(' ')}`);
    });
    await page.goto(
      server.address(workspace.path, [
        ['extensionDevelopmentPath', server.remoteUri(repositoryRoot)],
        ['extensionTestsPath', server.remoteUri(join(distDir, 'test', 'index.js'))],
      ]),
    );
    const code = await Promise.race([ended, timeLimit(600_000)]);
    const outcomes = await readOutcomes(resultsFile);
    if (code === 0) return { outcomes };
    const logFile = join(testResultsDir, `integration-${version.vscode}.log`);
    await mkdir(testResultsDir, { recursive: true });
    await writeFile(logFile, `${server.log()}\n${log.join('\n')}\n`);
    console.log(`The log of VS Code ${version.vscode} is in ${logFile}`);
    if (outcomes.some(({ state }) => state === 'failed')) return { outcomes };
    const reason = code === undefined ? 'did not end within 10 minutes' : `ended with code ${code}`;
    return { outcomes, problem: `The integration suite ${reason}. The log is in ${logFile}` };
  } finally {
    await browser.close();
    await server.stop();
    await data.remove();
    await workspace.remove();
    await scratch.remove();
  }
}

function timeLimit(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref());
}
