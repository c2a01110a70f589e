import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CellRun } from '../../../../src/core/cells/cellRun.js';
import { pythons, RecordedSession } from './recordedSession.js';

for (const { name, path } of pythons) {
  describe(`cells with ${name}`, function () {
    this.timeout(60_000);
    let recorded: RecordedSession;

    before(() => {
      recorded = new RecordedSession(path);
    });

    after(async () => {
      await recorded.session.dispose();
    });

    /** Runs one cell and tells its state. */
    const run = async (code: string): Promise<CellRun> => (await recorded.run(code))[0] ?? assert.fail();

    /** Runs a cell that fails, and tells its last error. */
    const fail = async (code: string) => {
      const { outcome } = await run(code);
      assert.equal(outcome?.kind, 'failed');
      return outcome.errors.at(-1) ?? assert.fail();
    };

    const ok = { kind: 'ok', threads: 0, figuresLeftOut: 0 };

    it('share their variables, and echo no value', async () => {
      const [first, second] = await recorded.run('x = 6\nx * 7', 'print(x * 7)');
      assert.deepEqual([first?.outcome, first?.outputs], [ok, []]);
      assert.deepEqual([second?.outcome, second?.outputs], [ok, [{ kind: 'text', stream: 'stdout', text: '42\n' }]]);
    });

    it('tell the two streams apart, in Python, below it and in other programs', async () => {
      const { outputs } = await run(
        'import os, subprocess, sys\nprint("out")\nos.write(1, b"below\\n")\nsubprocess.run(["sh", "-c", "echo other; echo wrong >&2"])\nprint("err", file=sys.stderr)',
      );
      assert.deepEqual(outputs, [
        { kind: 'text', stream: 'stdout', text: 'out\nbelow\nother\n' },
        { kind: 'text', stream: 'stderr', text: 'wrong\nerr\n' },
      ]);
    });

    it('keep the two streams in the order in which Python prints to them', async () => {
      const { outputs } = await run('import sys\nfor n in range(300):\n    print(n, file=sys.stderr if n % 2 else sys.stdout)');
      assert.equal(
        outputs.map((output) => (output.kind === 'text' ? output.text : '')).join(''),
        Array.from({ length: 300 }, (_, n) => `${n}\n`).join(''),
      );
      assert.equal(outputs.length, 300);
    });

    it('show what C code printed although it is still in its buffer', async () => {
      await run('import ctypes\nctypes.CDLL(None).printf(b"from C\\n")');
      assert.equal(recorded.printed('cell-1'), 'from C\n');
    });

    it('print any text, and nothing they print is taken for a report', async () => {
      const event = '{"type":"done","outcome":"ok","seconds":1,"threads":0,"figuresLeftOut":0}';
      const { outcome } = await run(`print('${event}')\nprint("\\0é 数 😀 \\ud800")\n1/0`);
      assert.equal(outcome?.kind, 'failed');
      assert.equal(recorded.printed('cell-1'), `${event}\n\u0000é 数 😀 \\ud800\n`);
    });

    it('are heard at once, also without a line end', async () => {
      const running = run('import time\nprint("half", end="")\ntime.sleep(60)');
      await recorded.until(() => recorded.printed('cell-1') === 'half');
      recorded.session.interrupt();
      assert.deepEqual((await running).outcome, { kind: 'interrupted', line: 3 });
    });

    it('name the line of an error, and the calls that led to it', async () => {
      await recorded.run('def f(n):\n    return 1 / n', 'x = 1\nf(0)');
      assert.deepEqual(recorded.get('cell-2').outcome, {
        kind: 'failed',
        isDrawing: false,
        errors: [
          {
            name: 'ZeroDivisionError',
            text: 'ZeroDivisionError: division by zero',
            frames: [
              { cell: 'cell-2', file: null, line: 2, function: '', source: 'f(0)' },
              { cell: 'cell-1', file: null, line: 2, function: 'f', source: 'return 1 / n' },
            ],
            skipped: 0,
            skippedAfter: 0,
          },
        ],
      });
    });

    it('name of a library only the last step', async () => {
      const { text, frames } = await fail('import numpy as np\nnp.linalg.inv(np.zeros((2, 2)))');
      assert.match(text, /Singular matrix/);
      assert.deepEqual(
        frames.map(({ cell, line }) => (cell === null ? 'library' : line)),
        [2, 'library'],
      );
      assert.match(frames[1]?.file ?? '', /^numpy\/linalg\//);
    });

    it('show a syntax error where it is', async () => {
      const { name, text, frames } = await fail('x = 1\ny = 2 +');
      assert.deepEqual([name, text], ['SyntaxError', 'SyntaxError: invalid syntax']);
      assert.deepEqual(frames, [{ cell: 'cell-1', file: null, line: 2, function: '', source: 'y = 2 +\n       ^' }]);
    });

    it('tell the error that led to an error', async () => {
      const { outcome } = await run('try:\n    {}["a"]\nexcept KeyError as error:\n    raise ValueError("no a") from error');
      assert.equal(outcome?.kind, 'failed');
      assert.deepEqual(
        outcome.errors.map(({ text, frames }) => [text, frames[0]?.line]),
        [
          ["KeyError: 'a'", 2],
          ['ValueError: no a', 4],
        ],
      );
    });

    it('shorten a recursion without end', async () => {
      const { name, frames, skipped, skippedAfter } = await fail('def f(n):\n    return f(n + 1)\nf(0)');
      assert.deepEqual([name, frames.length, skippedAfter], ['RecursionError', 8, 4]);
      assert.ok(skipped > 500, String(skipped));
    });

    it('warn in every run, not only in the first', async () => {
      const code = 'import numpy as np\nprint(np.array([1.0]) / 0)';
      await recorded.run(code);
      const first = recorded.printed('cell-1', 'stderr');
      await recorded.run(code);
      assert.match(first, /^<cell-1>:2: RuntimeWarning: divide by zero/);
      assert.equal(recorded.printed('cell-1', 'stderr'), first);
    });

    it('cannot ask, and say so', async () => {
      const { text } = await fail('name = input("Your name? ")');
      assert.match(text, /input\(\) cannot ask anything in a lesson: write the value into the cell/);
    });

    it('may leave with sys.exit without ending Python', async () => {
      const [first, second] = await recorded.run('import sys\nx = 5\nsys.exit("enough")', 'print(x)');
      assert.deepEqual(first?.outcome, { kind: 'exited', code: 'enough' });
      assert.deepEqual(second?.outputs, [{ kind: 'text', stream: 'stdout', text: '5\n' }]);
    });

    it('keep printing after a cell closed its streams', async () => {
      const [, second] = await recorded.run(
        'import os, sys\nsys.stdout.close()\nos.close(2)',
        'print("there")\nprint("too", file=sys.stderr)',
      );
      assert.deepEqual(second?.outputs, [
        { kind: 'text', stream: 'stdout', text: 'there\n' },
        { kind: 'text', stream: 'stderr', text: 'too\n' },
      ]);
    });

    it('say how many threads they left running', async () => {
      const { outcome } = await run(
        'import threading, time\nfor _ in range(2):\n    threading.Thread(target=time.sleep, args=(2,), daemon=True).start()',
      );
      assert.deepEqual(outcome, { ...ok, threads: 2 });
    });

    it('show what they left running prints, also after their end', async () => {
      await run('import threading\nthreading.Timer(0.3, print, ["later"]).start()');
      assert.equal(recorded.printed('cell-1'), '');
      await recorded.until(() => recorded.printed('cell-1') === 'later\n');
    });

    it('may make copies of their process, which do not report', async () => {
      const { outcome } = await run(
        'import os, warnings\nwarnings.simplefilter("ignore")\nchild = os.fork()\nif child == 0:\n    print("child")\nelse:\n    print(os.waitpid(child, 0)[1])',
      );
      assert.equal(outcome?.kind, 'ok');
      assert.equal(recorded.printed('cell-1'), 'child\n0\n');
    });

    it('give their source to those who ask for it', async () => {
      await run('import inspect\ndef f():\n    return 1\nprint(inspect.getsource(f), __name__)');
      assert.equal(recorded.printed('cell-1'), 'def f():\n    return 1\n __main__\n');
    });

    it('work in a temporary folder, on whose modules and files they can rely', async () => {
      await run('import os\nopen("mine.py", "w").write("x = 3")\nimport mine\nprint(mine.x, os.getcwd())');
      assert.match(recorded.printed('cell-1'), /^3 .*ascent-cells-/);
      assert.doesNotMatch(recorded.printed('cell-1'), /main/);
    });

    it('say which module is missing, and what to do', async () => {
      const { outcome } = await run('import no_such_module.part');
      assert.equal(outcome?.kind, 'failed');
      assert.deepEqual(outcome.help, { message: 'missing no_such_module', actions: ['Install'] });
    });
  });
}
