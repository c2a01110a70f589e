// cspell:ignore allclose capsys
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintPythonTests } from './lintPythonTests.js';
import type { TestFinding } from './lintPythonTests.js';
import { contentPythons } from './pythons.js';
import { contentDir, listExercises } from './realContent.js';

const python = contentPythons()[0]?.python ?? 'python3';

describe('The tests that judge a learner', () => {
  it('use no network, no clock, no global seed, and compare with tolerances that have a reason', async () => {
    assert.deepEqual((await lintPythonTests('tests', testsOfExercises({ localServer: false }), python)).map(describeFinding), []);
  });

  it('reach no further than this computer where they start a server', async () => {
    const files = testsOfExercises({ localServer: true });
    assert.notEqual(files.length, 0);
    assert.deepEqual((await lintPythonTests('server tests', files, python)).map(describeFinding), []);
  });

  it('stand on a testkit of which the same is true', async () => {
    const testkit = join(contentDir, 'testkit');
    const files = readdirSync(testkit).filter((name) => name.endsWith('.py'));
    const findings = await lintPythonTests(
      'testkit',
      files.map((name) => join(testkit, name)),
      python,
    );
    assert.deepEqual(findings.map(describeFinding), []);
  });
});

function testsOfExercises({ localServer }: { readonly localServer: boolean }): readonly string[] {
  return listExercises()
    .filter(({ exercise }) => exercise.localServer === localServer)
    .flatMap(({ exercise, folder }) =>
      exercise.files.test.filter((path) => path.endsWith('.py')).map((path) => join(folder, 'starter', path)),
    );
}

describe('The reading of Python tests', () => {
  const rejected: Readonly<Record<string, readonly [code: string, line: number, says: RegExp]>> = {
    'a socket': ['import math\nimport socket\n', 2, /network/],
    'a clock': ['from time import perf_counter\n', 1, /clock/],
    'the date of today': ['from datetime import date\ncheck(date(2026, 3, 14) < date.today(), "later")\n', 2, /clock/],
    'a pause': ['import testkit\ntestkit.time.sleep(1)\n', 2, /sleeps/],
    'a global seed': ['def test_a():\n    np.random.seed(1)\n', 2, /global seed/],
    'a draw from global state': ['x = np.random.normal(size=3)\n', 1, /global state/],
    'decimals compared exactly': ['assert f(1) == 0.5, "half"\n', 1, /exactly/],
    'an exact zero without a reason': ['assert f(1) == 0.0, "zero"\n', 1, /exactly/],
    'a tolerance without a reason': ['np.testing.assert_allclose(a, b, atol=1e-9)\n', 1, /no reason/],
    'printed text': ['def test_a(capsys):\n    pass\n', 1, /printed/],
    'an assertion without words': ['assert f(1)\n', 1, /message/],
  };
  for (const [name, [code, line, says]] of Object.entries(rejected)) {
    it(`rejects ${name}`, async () => {
      const findings = await lint(code);
      assert.equal(findings.length, 1, JSON.stringify(findings));
      assert.equal(findings[0]?.line, line);
      assert.match(findings[0].message, says);
      assert.match(findings[0].fix, /^[A-Z].*\.$/);
    });
  }

  it('accepts seeded generators, named tolerances, exact integers, and an exact zero with its reason', async () => {
    const code = [
      'import numpy as np',
      'rng = np.random.default_rng(7)',
      'close(f(1), 0.5, tolerance="number")',
      'assert f(2) == 3, "f(2) is three"',
      'assert f(3) == 0.0, "f(3) is nothing"  # exactly zero: nothing is added',
      'assert all(f(4) == 0), "an exact whole number"',
      '',
    ].join('\n');
    assert.deepEqual(await lint(code), []);
  });

  const elsewhere: Readonly<Record<string, readonly [code: string, line: number, says: RegExp]>> = {
    'another way to a network': ['import socket\nimport requests\n', 2, /network/],
    'an address elsewhere': ['from urllib import request\nrequest.urlopen(f"http://example.org/{1}")\n', 2, /elsewhere/],
    'a server that others can reach': ['from http import server\nserver.HTTPServer(("", 0), None)\n', 2, /other computers/],
    'a connection to a name': ['import socket\nsocket.create_connection((host, 80))\n', 2, /other computers/],
    'a clock': ['import socket\nimport time\n', 2, /clock/],
  };
  for (const [name, [code, line, says]] of Object.entries(elsewhere)) {
    it(`rejects ${name} in tests that may start a server`, async () => {
      const findings = await lint(code, 'server tests');
      assert.equal(findings.length, 1, JSON.stringify(findings));
      assert.equal(findings[0]?.line, line);
      assert.match(findings[0].message, says);
    });
  }

  it('accepts a server on this computer where one is allowed', async () => {
    const code = [
      'import socket',
      'from http.server import HTTPServer',
      'server = HTTPServer(("127.0.0.1", 0), None)',
      'socket.create_connection(("127.0.0.1", server.server_port))',
      'url = f"http://127.0.0.1:{server.server_port}/"',
      '',
    ].join('\n');
    assert.deepEqual(await lint(code, 'server tests'), []);
    assert.notDeepEqual(await lint(code), []);
  });

  async function lint(code: string, kind: 'tests' | 'server tests' = 'tests'): Promise<readonly TestFinding[]> {
    const folder = await mkdtemp(join(tmpdir(), 'ascent-lint-'));
    try {
      await writeFile(join(folder, 'test_it.py'), code);
      return await lintPythonTests(kind, [join(folder, 'test_it.py')], python);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
});

function describeFinding({ file, line, message, fix }: TestFinding): string {
  return `${file.slice(file.indexOf('content'))}:${line}: ${message} → ${fix}`;
}
