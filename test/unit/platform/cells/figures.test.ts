import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CellOutput } from '../../../../src/core/cells/cellOutput.js';
import { colours, pythons, RecordedSession } from './recordedSession.js';

for (const { name, path } of pythons) {
  describe(`figures of cells with ${name}`, function () {
    this.timeout(120_000);
    let recorded: RecordedSession;

    before(() => {
      recorded = new RecordedSession(path);
    });

    after(async () => {
      await recorded.session.dispose();
    });

    const run = async (code: string): Promise<readonly CellOutput[]> => (await recorded.run(code))[0]?.outputs ?? [];
    const describeOutputs = (outputs: readonly CellOutput[]): readonly string[] =>
      outputs.map((output) =>
        output.kind === 'figure' ? `${output.mime} ${output.title}` : output.kind === 'text' ? output.text : output.kind,
      );

    it('are shown at the end of the cell, as SVG with their titles', async () => {
      const outputs = await run(
        'import matplotlib.pyplot as plt\nfig, axes = plt.subplots(1, 2)\naxes[0].plot([1, 3, 2])\naxes[0].set_title("Loss")\naxes[1].set_title("Accuracy")\nprint("drawn")',
      );
      assert.deepEqual(describeOutputs(outputs), ['drawn\n', 'image/svg+xml Loss, Accuracy']);
      const figure = outputs[1];
      assert.ok(figure?.kind === 'figure');
      assert.match(figure.data, /^<\?xml[\s\S]*<\/svg>\s*$/);
      assert.ok(
        figure.width > 300 && figure.width < 800 && figure.height > 200 && figure.height < 600,
        `${figure.width} × ${figure.height}`,
      );
      assert.equal(recorded.printed('cell-1', 'stderr'), '');
    });

    it('are drawn in the colours of the page', async () => {
      const [figure] = await run('plt.plot([1, 2])\nplt.plot([2, 1])\nplt.title("x")');
      assert.ok(figure?.kind === 'figure');
      const used = [colours.foreground, colours.background, ...colours.palette].filter((colour) => figure.data.includes(colour));
      assert.deepEqual(used, [colours.foreground, colours.background, ...colours.palette]);
    });

    it('take on new colours when the theme changes, and keep what the cells have set', async () => {
      await run('plt.rcParams["lines.linewidth"] = 7');
      const code = 'plt.plot([1, 2])\nprint(plt.rcParams["lines.linewidth"])';
      recorded.session.run([{ cell: 'cell-2', code }], { ...colours, background: '#abcdef' });
      await recorded.until(() => recorded.get('cell-2').status === 'finished');
      const figure = recorded.get('cell-2').outputs.find((output) => output.kind === 'figure');
      assert.ok(figure?.kind === 'figure' && figure.data.includes('#abcdef'));
      assert.equal(recorded.printed('cell-2'), '7.0\n');
    });

    it('come where plt.show stands, and are not drawn over', async () => {
      const outputs = await run(
        'plt.plot([1, 2])\nplt.title("one")\nprint("before")\nplt.show()\nprint("after")\nprint(plt.get_fignums())\nplt.title("two")',
      );
      assert.deepEqual(describeOutputs(outputs), ['before\n', 'image/svg+xml one', 'after\n[]\n', 'image/svg+xml two']);
    });

    it('are shown once when only they are told to show themselves', async () => {
      const outputs = await run('fig, ax = plt.subplots()\nax.set_title("alone")\nfig.show()');
      assert.deepEqual(describeOutputs(outputs), ['image/svg+xml alone']);
    });

    it('become pixels when they have too many parts', async () => {
      const [figure] = await run('import numpy as np\nplt.scatter(np.arange(30_000), np.arange(30_000))');
      assert.ok(figure?.kind === 'figure');
      assert.equal(figure.mime, 'image/png');
      assert.equal(Buffer.from(figure.data, 'base64').subarray(1, 4).toString(), 'PNG');
      assert.ok(figure.width > 300 && figure.width < 800, String(figure.width));
    });

    it('are shown also when the cell fails after drawing', async () => {
      const outputs = await run('plt.plot([1, 2])\nplt.title("so far")\n1/0');
      assert.deepEqual(describeOutputs(outputs), ['image/svg+xml so far']);
      assert.equal(recorded.get('cell-1').outcome?.kind, 'failed');
    });

    it('say so when they cannot be drawn, and do not come back', async () => {
      const outputs = await run('plt.title("$\\\\frac{1$")');
      assert.deepEqual(outputs, []);
      const { outcome } = recorded.get('cell-1');
      assert.ok(outcome?.kind === 'failed' && outcome.isDrawing);
      assert.match(outcome.errors.at(-1)?.text ?? '', /frac/);
      assert.deepEqual(await run('print("next")'), [{ kind: 'text', stream: 'stdout', text: 'next\n' }]);
    });

    it('are not sent by the thousand', async () => {
      const outputs = await run('import warnings\nwarnings.simplefilter("ignore")\nfor _ in range(23):\n    plt.figure()');
      assert.equal(outputs.length, 20);
      assert.deepEqual(recorded.get('cell-1').outcome, { kind: 'ok', threads: 0, figuresLeftOut: 3 });
    });

    it('cost nothing when matplotlib is not used', async () => {
      const other = new RecordedSession(path);
      await other.run('import sys\nprint("matplotlib" in sys.modules)');
      assert.equal(other.printed('cell-1'), 'False\n');
      await other.session.dispose();
    });
  });
}
