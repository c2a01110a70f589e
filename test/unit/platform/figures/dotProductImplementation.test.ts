import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeOutput, type FunctionReport } from '../../../../src/core/figures/implementation.js';
import { runImplementation } from '../../../../src/platform/figures/runImplementation.js';
import { derive } from '../../../../src/webview/figures/fig-dot-product/model.js';
import { IMPLEMENTATION, describeOwn, ownVectors, questionOf } from '../../../../src/webview/figures/fig-dot-product/ownVectors.js';
import { PRESETS, type State } from '../../../../src/webview/figures/fig-dot-product/state.js';
import { fillTemplate } from '../../../../src/webview/figures/shared/fillTemplate.js';
import { repositoryRoot } from '../../../host/paths.js';
import { pythons } from '../cells/recordedSession.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

const exercise = join(repositoryRoot, 'content', 'steps', 'math', 'exercises', 'ex-vector-toolkit');

for (const { name, path } of pythons) {
  describe(`A learner's vectors.py runs for the figure on dot products with ${name}`, function () {
    this.timeout(60_000);
    const project = useTemporaryFolder();
    const file = (): string => join(project(), 'vectors.py');

    const run = async (state: State): Promise<ReadonlyMap<string, FunctionReport>> => {
      const reports = await runImplementation({
        python: { command: path, args: [] },
        folder: project(),
        driver: join(repositoryRoot, 'src', 'platform', 'python', 'drivers', 'figure_driver.py'),
        adapter: join(repositoryRoot, 'src', 'webview', 'figures', 'fig-dot-product', 'implementation.py'),
        implementation: IMPLEMENTATION,
        ...questionOf(state, derive(state)),
        seconds: 20,
      });
      assert.ok(reports);
      return reports;
    };
    const say = async (state: State): Promise<readonly string[]> => {
      const outputs = new Map(
        [...(await run(state))].flatMap(([own, report]) => (report.kind === 'value' ? [[own, decodeOutput(report.value)]] : [])),
      );
      return describeOwn(ownVectors(state, { source: 'both', outputs }), state, derive(state), fillTemplate);
    };

    it('and agrees if it is right, with every arrow there is to ask about', async () => {
      await cp(join(exercise, 'solution', 'vectors.py'), file());
      assert.deepEqual(await say(PRESETS.disagree), ['Your code gives the same: dot, norm, cosine, project.']);
      assert.deepEqual(await say(PRESETS.zero), ['Your code gives the same: dot, norm.']);
    });

    it('and is told of the right angle that a wrong divisor loses', async () => {
      await cp(join(exercise, 'mutants', 'divided-by-length.py'), file());
      assert.deepEqual(await say(PRESETS.agree), [
        'Your code gives the same: dot, norm, cosine.',
        'Your project returns (20, 0); the shadow is (4, 0).',
        'What yours leaves of u is not perpendicular to v: their dot product is −80.',
      ]);
    });

    it('and names the line of an exception, and what returns too much', async () => {
      await writeFile(
        file(),
        'def dot(u, v):\n    return u[2]\n\ndef norm(v):\n    return v\n\ndef cosine(u, v):\n    raise NotImplementedError\n',
      );
      assert.deepEqual(
        await run(PRESETS.agree),
        new Map<string, unknown>([
          ['dot', { kind: 'exception', text: 'IndexError: list index out of range', place: { file: 'vectors.py', line: 2 } }],
          ['norm', { kind: 'wrong-output', came: '(2,)', hint: null }],
          ['cosine', { kind: 'not-implemented', place: { file: 'vectors.py', line: 8 } }],
          ['project', { kind: 'missing-function', file: 'vectors.py' }],
        ]),
      );
    });
  });
}
