import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentPythons } from '../pythons.js';
import { contentDir } from '../realContent.js';

// Its tests are written in Python, beside this file; they do not travel with the projects.
const folder = join(contentDir, '..', 'test', 'content', 'testkit');
const testFiles = readdirSync(folder).filter((name) => /^test_.*\.py$/.test(name));

for (const { generation, python } of contentPythons()) {
  describe(`The testkit and its reporter on ${generation === 'today' ? 'today’s' : 'the older'} libraries`, () => {
    for (const name of testFiles) {
      it(`keeps what ${name} says of it`, async () => {
        const { code, output } = await runPytest(python, join(folder, name));
        assert.equal(code, 0, output);
      });
    }
  });
}

function runPytest(python: string, file: string): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ['-m', 'pytest', '-q', '--tb=short', '-p', 'no:cacheprovider', file], {
      cwd: folder,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
