// A program of its own, so that it can be killed: makes the example project in `parent`.
import { parseArgs } from 'node:util';
import type { ProjectFile } from '../../../../src/core/exercise/planProject.js';
import { writeProject } from '../../../../src/platform/exercise/writeProject.js';
import { Git } from '../../../../src/platform/git/git.js';
import { ada, gitEnvironmentOf } from '../git/gitFixture.js';
import { makeRequest } from './scaffoldFixture.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { git: { type: 'string' }, 'die-at-file': { type: 'string' } },
});

function deadly(file: ProjectFile): ProjectFile {
  return {
    path: file.path,
    get bytes(): Uint8Array {
      process.kill(process.pid, 'SIGKILL');
      return file.bytes;
    },
  };
}

async function main(): Promise<void> {
  const [parent = '', home = ''] = positionals;
  const request = makeRequest(parent, home, {
    repository: { kind: 'own', git: new Git(values.git ?? 'git', gitEnvironmentOf(home, ada)) },
  });
  const files = (await request.files).map((file, index) => (String(index) === values['die-at-file'] ? deadly(file) : file));
  console.log('ready');
  await writeProject({ ...request, files });
}

void main();
