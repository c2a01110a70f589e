import assert from 'node:assert/strict';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { decodeOutput, type FunctionReport } from '../../../../src/core/figures/implementation.js';
import { runImplementation, type ImplementationRequest } from '../../../../src/platform/figures/runImplementation.js';
import { IMPLEMENTATION, questionOf } from '../../../../src/webview/figures/fig-gradient-descent/implementation.js';
import { derive } from '../../../../src/webview/figures/fig-gradient-descent/model.js';
import { ownWalks, type OwnWalk } from '../../../../src/webview/figures/fig-gradient-descent/ownWalks.js';
import { DEFAULTS, METHODS, PRESETS, type State } from '../../../../src/webview/figures/fig-gradient-descent/state.js';
import { repositoryRoot } from '../../../host/paths.js';
import { pythons } from '../cells/recordedSession.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

const exercise = join(repositoryRoot, 'content', 'steps', 'math', 'exercises', 'ex-gradient-descent');
const head = 'import numpy as np\n\ndef momentum(*a, **k):\n    pass\n\n';

for (const { name, path } of pythons) {
  describe(`A learner's functions run for a figure with ${name}`, function () {
    this.timeout(60_000);
    const project = useTemporaryFolder();

    const run = (state: State, options: Partial<ImplementationRequest> = {}): ReturnType<typeof runImplementation> =>
      runImplementation({
        python: { command: path, args: [] },
        folder: project(),
        driver: join(repositoryRoot, 'src', 'platform', 'python', 'drivers', 'figure_driver.py'),
        adapter: join(repositoryRoot, 'src', 'webview', 'figures', 'fig-gradient-descent', 'implementation.py'),
        implementation: IMPLEMENTATION,
        ...questionOf(state),
        seconds: 20,
        ...options,
      });
    const write = (code: string): Promise<void> => writeFile(join(project(), 'descent.py'), code);
    /** What becomes of `gd` with this program. */
    const gd = async (code: string, options: Partial<ImplementationRequest> = {}): Promise<FunctionReport | undefined> => {
      await write(code);
      return (await run({ ...PRESETS.bowl, steps: 3 }, options))?.get('gd');
    };
    /** The walks with a file of the exercise in the place of the learner's. */
    const walk = async (file: string, state: State): Promise<readonly OwnWalk[]> => {
      await cp(join(exercise, file), join(project(), 'descent.py'));
      const reports = await run(state);
      assert.ok(reports);
      const outputs = new Map(
        [...reports].map(([own, report]) => {
          assert.ok(report.kind === 'value', JSON.stringify(report));
          return [own, decodeOutput(report.value)] as const;
        }),
      );
      const { surface, walks } = derive(state);
      return ownWalks(surface, walks, { source: 'both', outputs });
    };

    it('take the built-in path on every surface, if they are right', async () => {
      for (const surface of ['quadratic', 'rosenbrock', 'himmelblau'] as const) {
        const walks = await walk('solution/descent.py', { ...PRESETS.bowl, surface, ...DEFAULTS[surface], methods: METHODS, steps: 40 });
        assert.deepEqual(
          walks.map(({ name: own, comparison }) => [own, comparison.kind]),
          [
            ['gd', 'same'],
            ['momentum', 'same'],
            ['newton', 'same'],
          ],
        );
        assert.ok(
          walks.every(({ comparison }) => comparison.largest < 1e-9),
          surface,
        );
      }
    });

    it('take the built-in path to where it arrives, and as far as it goes before it diverges', async () => {
      const arriving = { ...PRESETS.bowl, steps: 1000, methods: METHODS };
      for (const state of [arriving, { ...arriving, stepSize: 0.5 }]) {
        for (const { comparison } of await walk('solution/descent.py', state)) assert.equal(comparison.kind, 'same');
      }
    });

    it('show where they leave it, if they are wrong', async () => {
      const comparisons = async (mutant: string, state: State): Promise<unknown> =>
        (await walk(`mutants/${mutant}.py`, state)).map(({ comparison }) => comparison);
      const state = { ...PRESETS.bowl, steps: 3 };
      const [wrong] = (await walk('mutants/sign-error.py', state)).map(({ comparison }) => comparison);
      assert.ok(wrong?.kind === 'apart' && wrong.from === 1 && wrong.largest > 1, JSON.stringify(wrong));
      assert.deepEqual(await comparisons('count-only', { ...PRESETS.bowl, stepSize: 0.1, start: { x: 0, y: 1 }, steps: 5 }), [
        { kind: 'longer', largest: 0, steps: 5, expected: 1 },
      ]);
    });

    it('are said not to be written, with their line, while they are not', async () => {
      await cp(join(exercise, 'starter', 'descent.py'), join(project(), 'descent.py'));
      const lines = (await readFile(join(project(), 'descent.py'), 'utf8')).split('\n');
      const line = lines.findIndex((text) => text.includes('Task 1: write gd')) + 1;
      const reports = await run({ ...PRESETS.bowl, methods: METHODS });
      assert.deepEqual(reports?.get('gd'), { kind: 'not-implemented', place: { file: 'descent.py', line } });
      assert.equal(reports.get('newton')?.kind, 'not-implemented');
    });

    it('name the line in which they raise, also in another file of the project', async () => {
      assert.deepEqual(await gd(`${head}def gd(gradient, x0, eta, max_steps=1000, tolerance=1e-8):\n    return x0[7]\n`), {
        kind: 'exception',
        text: 'IndexError: list index out of range',
        place: { file: 'descent.py', line: 7 },
      });
      await writeFile(join(project(), 'steps.py'), 'def go(x):\n    return 1 / 0\n');
      const report = await gd(`from steps import go\n${head}def gd(gradient, x0, eta, max_steps=9, tolerance=0):\n    return go(x0)\n`);
      assert.deepEqual(report, { kind: 'exception', text: 'ZeroDivisionError: division by zero', place: { file: 'steps.py', line: 2 } });
    });

    it('are judged as a call that does not fit, where their parameters are others', async () => {
      const report = await gd(`${head}def gd(gradient, x0):\n    return [x0]\n`);
      assert.ok(report?.kind === 'signature', JSON.stringify(report));
      assert.match(report.text, /unexpected keyword argument|positional arguments/);
      assert.deepEqual(report.place, { file: 'descent.py', line: 6 });
    });

    it('are told what came instead of a path', async () => {
      const returns = async (value: string): Promise<unknown> => {
        const report = await gd(`${head}def gd(gradient, x0, eta, max_steps=9, tolerance=0):\n    return ${value}\n`);
        return report?.kind === 'wrong-output' ? [report.came, report.hint] : report?.kind;
      };
      assert.deepEqual(await returns('None'), ['None', 'no-return']);
      assert.deepEqual(await returns('np.array(x0)'), ['(2,)', 'one-row']);
      assert.deepEqual(await returns('np.zeros((2, 9))'), ['(2, 9)', 'transposed']);
      assert.deepEqual(await returns('"a path"'), ['str', null]);
      assert.deepEqual(await returns('[[1.0, 2.0], [3.0]]'), ['ragged', null]);
      assert.deepEqual(await returns('np.zeros((20000, 2))'), ['(20000, 2)', 'too-much']);
      assert.equal(await returns('[[1, 2], [3, 4]]'), 'value');
    });

    it('may return NaN and infinities, and arrive with them', async () => {
      const report = await gd(`${head}def gd(g, x0, eta, max_steps=9, tolerance=0):\n    return [[np.nan, np.inf], [-np.inf, 1]]\n`);
      assert.ok(report?.kind === 'value');
      assert.deepEqual(decodeOutput(report.value), [
        [NaN, Infinity],
        [-Infinity, 1],
      ]);
    });

    it('may print what they like, by Python and below it', async () => {
      const noise =
        'import os, sys\n    print("@ascent-0:{}")\n    os.write(1, b"noise\\n")\n    print("x", file=sys.stderr)\n    sys.__stdout__.write("more")';
      assert.equal((await gd(`${head}def gd(g, x0, eta, max_steps=9, tolerance=0):\n    ${noise}\n    return [x0]\n`))?.kind, 'value');
    });

    it('are stopped when they are too slow, with the line they were in', async () => {
      const started = Date.now();
      const report = await gd(`${head}def gd(g, x0, eta, max_steps=9, tolerance=0):\n    while True:\n        eta += 1\n`, { seconds: 3 });
      assert.ok(report?.kind === 'too-slow', JSON.stringify(report));
      assert.ok(report.place?.file === 'descent.py' && report.place.line >= 7 && report.place.line <= 8);
      assert.ok(Date.now() - started < 15_000);
    });

    it('say what is wrong with their file', async () => {
      assert.deepEqual(await gd('def gd(:\n'), {
        kind: 'unreadable',
        text: ((await gd('def gd(:\n')) as { readonly text: string }).text,
        place: { file: 'descent.py', line: 1 },
      });
      assert.deepEqual(await gd('import no_such_module\n'), {
        kind: 'missing-module',
        module: 'no_such_module',
        place: { file: 'descent.py', line: 1 },
      });
      assert.deepEqual(await gd('x = 1\n'), { kind: 'missing-function', file: 'descent.py' });
      assert.deepEqual(await gd(`${head}import sys\nsys.exit("enough")\n`), {
        kind: 'exception',
        text: 'SystemExit: enough',
        place: { file: 'descent.py', line: 7 },
      });
      assert.equal((await gd('import os\nos._exit(3)\n'))?.kind, 'ended');
    });

    it('are missing, if their file is', async () => {
      const reports = await run(PRESETS.bowl);
      assert.deepEqual(reports?.get('gd'), { kind: 'missing-file', file: 'descent.py' });
    });

    it('leave nothing behind in the project', async () => {
      await writeFile(join(project(), 'steps.py'), 'ONE = 1\n');
      assert.equal((await gd(`import steps\n${head}def gd(g, x0, eta, max_steps=9, tolerance=0):\n    return [x0]\n`))?.kind, 'value');
      assert.deepEqual((await readdir(project())).sort(), ['descent.py', 'steps.py']);
    });

    it('end when nobody waits for them any more', async () => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 1500);
      await write(`${head}def gd(g, x0, eta, max_steps=9, tolerance=0):\n    while True:\n        pass\n`);
      assert.equal(await run(PRESETS.bowl, { signal: abort.signal }), undefined);
    });
  });
}
