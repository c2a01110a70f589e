import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { contentPythons } from '../pythons.js';

const folder = path.join(__dirname, 'fixtures');
const script = path.join(__dirname, 'make_fixtures.py');

/** Collects every number, and every other leaf, with the path that leads to it. */
function leavesOf(value: unknown, at = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${at}/${key}`));
}

describe('The fixtures of the figures', () => {
  for (const { generation, python } of contentPythons()) {
    describe(`recomputed with the libraries of the ${generation} generation`, () => {
      let fresh: string;
      before(async function () {
        // Git is started some hundred times.
        this.timeout(180_000);
        fresh = await mkdtemp(path.join(tmpdir(), 'ascent-fixtures-'));
        await promisify(execFile)(python, ['-B', script, fresh]);
      });
      after(() => rm(fresh, { recursive: true, force: true }));

      it('are exactly the files the script writes', async () => {
        assert.deepEqual((await readdir(folder)).sort(), (await readdir(fresh)).sort());
      });

      it('equal what it computes to 1e-9', async () => {
        for (const name of await readdir(fresh)) await assertSameNumbers(name, folder, fresh);
      });
    });
  }
});

async function assertSameNumbers(name: string, ...homes: readonly [string, string]): Promise<void> {
  const texts = await Promise.all(homes.map((home) => readFile(path.join(home, name), 'utf8')));
  const [committed = [], computed = []] = texts.map((text) => leavesOf(JSON.parse(text)));
  assert.equal(committed.length, computed.length, name);
  for (const [index, [at, value]] of committed.entries()) {
    const [otherAt, other]: readonly [string?, unknown?] = computed[index] ?? [];
    assert.equal(otherAt, at);
    if (typeof value === 'number' && typeof other === 'number') {
      const tolerance = 1e-9 * Math.max(1, Math.abs(value));
      assert.ok(Math.abs(value - other) <= tolerance, `${name}${at}: committed ${value}, computed ${other}`);
    } else assert.equal(other, value, `${name}${at}`);
  }
}
