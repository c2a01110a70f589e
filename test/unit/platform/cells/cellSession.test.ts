import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { isAlive } from '../../../host/isAlive.js';
import type { SessionHost } from '../../../../src/platform/cells/cellSession.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { colours, kernelScript, pythons, RecordedSession } from './recordedSession.js';

/** Starts a child that leads a session of its own and ignores requests to end, and tells both process ids. */
const family = `
import os, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(90)"],
                         start_new_session=True, stdout=subprocess.PIPE)
child.stdout.readline()
print(os.getpid(), child.pid)
`;

const stubborn = `
import time
while True:
    try:
        time.sleep(90)
    except KeyboardInterrupt:
        pass
`;

describe('a session of cells', function () {
  this.timeout(60_000);
  const python = pythons[0]?.path ?? assert.fail('there is no Python');
  const folder = useTemporaryFolder();
  let recorded: RecordedSession;

  const open = (host: Partial<SessionHost> = {}, idleLimit?: number, path = python): RecordedSession => {
    recorded = new RecordedSession(path, host, idleLimit);
    return recorded;
  };

  const pidsOf = (cell: string): readonly number[] => recorded.printed(cell).trim().split(' ').map(Number);

  const assertGone = async (pids: readonly number[]): Promise<void> => {
    assert.ok(pids.length > 0 && pids.every((pid) => pid > 0), String(pids));
    for (const end = Date.now() + 5000; pids.some(isAlive) && Date.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual(pids.filter(isAlive), []);
  };

  afterEach(async () => {
    await recorded.session.dispose();
  });

  it('starts Python with the first run, and only then', async () => {
    const { session, states } = open();
    assert.deepEqual(states, []);
    await recorded.run('1', '2');
    assert.deepEqual(states, ['starting', 'on']);
    assert.deepEqual(
      recorded.events,
      ['cell-1', 'cell-2']
        .flatMap((cell) => [`${cell} queued`])
        .concat(['cell-1', 'cell-2'].flatMap((cell) => [`${cell} started`, `${cell} finished`])),
    );
    session.interrupt();
  });

  it('interrupts an endless loop, keeps the variables, and withdraws the cells that wait', async () => {
    open();
    const running = recorded.run('x = 1\nprint("begun")\nwhile True:\n    pass', 'print("never")');
    await recorded.until(() => recorded.printed('cell-1') !== '');
    recorded.session.interrupt();
    const [first, second] = await running;
    assert.equal(first?.outcome?.kind, 'interrupted');
    assert.deepEqual([second?.status, second?.outputs], ['idle', []]);
    await recorded.run('print(x)');
    assert.equal(recorded.printed('cell-1'), '1\n');
  });

  it('interrupts a run that was only just asked for, and no later one', async () => {
    open();
    await recorded.run('x = 1');
    const running = recorded.run('while True: pass');
    await recorded.until(() => recorded.get('cell-1').status === 'running');
    recorded.session.interrupt();
    assert.equal((await running)[0]?.outcome?.kind, 'interrupted');
    recorded.session.interrupt();
    await recorded.run('print(x)');
    assert.equal(recorded.printed('cell-1'), '1\n');
  });

  it('interrupts what sleeps in the system', async () => {
    open();
    const running = recorded.run('import time\ntime.sleep(90)');
    await recorded.until(() => recorded.get('cell-1').status === 'running');
    await new Promise((resolve) => setTimeout(resolve, 300));
    recorded.session.interrupt();
    assert.deepEqual((await running)[0]?.outcome, { kind: 'interrupted', line: 2 });
  });

  it('ends a cell that does not answer within two seconds, with everything it started', async () => {
    open();
    const running = recorded.run(family + stubborn);
    await recorded.until(() => recorded.printed('cell-1') !== '');
    const begun = Date.now();
    recorded.session.interrupt();
    const [cell] = await running;
    const { outcome } = cell ?? {};
    assert.ok(outcome?.kind === 'ended' && outcome.cause === 'interrupt', JSON.stringify(outcome));
    assert.ok(Date.now() - begun >= 1900 && Date.now() - begun < 8000, String(Date.now() - begun));
    await assertGone(pidsOf('cell-1'));
    assert.deepEqual(recorded.states.slice(-1), ['off: ended']);
  });

  it('ends it at once when it is interrupted twice', async () => {
    open();
    const running = recorded.run(family + stubborn);
    await recorded.until(() => recorded.printed('cell-1') !== '');
    const begun = Date.now();
    recorded.session.interrupt();
    recorded.session.interrupt();
    await running;
    assert.ok(Date.now() - begun < 1900, String(Date.now() - begun));
  });

  it('stops a cell whose time is up', async () => {
    open({ timeLimit: () => 0.5 });
    const [cell] = await recorded.run('n = 0\nwhile True: n += 1');
    assert.deepEqual(cell?.outcome, { kind: 'timedOut', line: 2, limit: 0.5 });
    const [stubbornCell] = await recorded.run(stubborn);
    const { outcome } = stubbornCell ?? {};
    assert.ok(outcome?.kind === 'ended' && outcome.cause === 'timeLimit', JSON.stringify(outcome));
  });

  it('lets a cell run as long as it likes where there is no limit', async () => {
    open({ timeLimit: () => 0 });
    const [cell] = await recorded.run('import time\ntime.sleep(0.3)');
    assert.equal(cell?.outcome?.kind, 'ok');
  });

  it('stops at the first cell that fails', async () => {
    open();
    const [first, second, third] = await recorded.run('print(1)', '1/0', 'print(3)');
    assert.deepEqual([first?.outcome?.kind, second?.outcome?.kind, third?.outcome?.kind], ['ok', 'failed', undefined]);
    assert.deepEqual(recorded.events.slice(-2), ['cell-2 finished', 'cell-3 withdrawn']);
  });

  it('forgets everything on restart, also in the middle of a run', async () => {
    open();
    await recorded.run('x = 1');
    const running = recorded.run(family + stubborn);
    await recorded.until(() => recorded.printed('cell-1') !== '');
    await recorded.session.restart();
    const [cell] = await running;
    const { outcome } = cell ?? {};
    assert.ok(outcome?.kind === 'ended' && outcome.cause === 'restart', JSON.stringify(outcome));
    await assertGone(pidsOf('cell-1'));
    const [next] = await recorded.run('print("x" in globals())');
    assert.equal(recorded.printed('cell-1'), 'False\n');
    assert.equal(next?.turn, 3);
    assert.deepEqual(recorded.states, ['starting', 'on', 'off: restarted', 'starting', 'on']);
  });

  it('tells that Python ended, how, and all that was printed before', async () => {
    open();
    const [exited] = await recorded.run('import os\nprint("last words", end="")\nos._exit(3)');
    assert.deepEqual(exited?.outcome, { kind: 'ended', cause: 'itself', code: 3, signal: null, crash: undefined, line: undefined });
    assert.equal(recorded.printed('cell-1'), 'last words');
    const [crashed] = await recorded.run('import ctypes\nprint("going down")\nctypes.string_at(0)');
    assert.deepEqual(crashed?.outcome, {
      kind: 'ended',
      cause: 'itself',
      code: null,
      signal: 'SIGSEGV',
      crash: 'Fatal Python error: Segmentation fault',
      line: 3,
    });
    assert.equal(recorded.printed('cell-1'), 'going down\n');
    assert.deepEqual(recorded.states.slice(-1), ['off: ended']);
    await recorded.run('print("again")');
    assert.equal(recorded.printed('cell-1'), 'again\n');
  });

  it('shows of megabytes the beginning and the end, and says what lies between', async () => {
    open();
    const [cell] = await recorded.run('for n in range(40_000): print(n, "x" * 90)\nprint("the end")');
    const [beginning, skipped, end] = cell?.outputs ?? [];
    assert.equal(cell?.outputs.length, 3);
    assert.ok(beginning?.kind === 'text' && beginning.text.length === 200_000 && beginning.text.startsWith('0 xxx'));
    assert.ok(skipped?.kind === 'skipped' && skipped.characters > 3_000_000);
    assert.ok(end?.kind === 'text' && end.text.endsWith('the end\n') && end.text.length <= 10_000);
    assert.ok(recorded.events.filter((event) => event === 'cell-1 output').length < 100);
  });

  it('can be interrupted in the middle of a flood', async () => {
    open();
    const running = recorded.run('while True: print("x" * 100)');
    await recorded.until(() => recorded.printed('cell-1').length > 100_000);
    const begun = Date.now();
    recorded.session.interrupt();
    assert.equal((await running)[0]?.outcome?.kind, 'interrupted');
    assert.ok(Date.now() - begun < 2000);
  });

  it('keeps its order when it is interrupted again and again in the middle of reporting', async () => {
    open();
    for (let round = 0; round < 25; round += 1) {
      const running = recorded.run('import sys\nwhile True:\n    print("out")\n    print("err", file=sys.stderr)');
      await recorded.until(() => recorded.printed('cell-1', 'stderr') !== '');
      await new Promise((resolve) => setTimeout(resolve, round));
      recorded.session.interrupt();
      assert.equal((await running)[0]?.outcome?.kind, 'interrupted');
    }
    await recorded.run('print("still in order")');
    assert.deepEqual(recorded.get('cell-1').outputs, [{ kind: 'text', stream: 'stdout', text: 'still in order\n' }]);
  });

  it('ends Python when nobody has run anything for a while', async () => {
    open({}, 300);
    await recorded.run('import os\nprint(os.getpid())');
    await recorded.until(() => recorded.states.includes('off: idle'));
    await assertGone(pidsOf('cell-1'));
  });

  it('leaves no process and no file behind', async () => {
    open();
    await recorded.run(`${family}print(os.getcwd())\nopen("file", "w").write("x")`);
    const [pids = '', cwd = ''] = recorded.printed('cell-1').trim().split('\n');
    assert.ok(existsSync(join(cwd, 'file')));
    await recorded.session.dispose();
    await assertGone(pids.split(' ').map(Number));
    await recorded.until(() => !existsSync(cwd), 3000);
  });

  it('leaves none behind either when the editor is gone in the middle of a run', async () => {
    open();
    const editor = spawn(
      process.execPath,
      [
        '-e',
        `
      const { spawn } = require('node:child_process');
      const child = spawn(${JSON.stringify(python)}, [${JSON.stringify(kernelScript)}, 'mark'], { cwd: ${JSON.stringify(folder())}, detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
      child.stdin.write(JSON.stringify({ type: 'run', run: 1, cell: 'cell-1', code: 'while True: pass', colours: null }) + '\\n');
      console.log(child.pid);
    `,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const pid = await new Promise<number>((resolve) => editor.stdout.once('data', (data: Buffer) => resolve(Number(data))));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok(isAlive(pid));
    editor.kill('SIGKILL');
    await assertGone([pid]);
  });

  it('says why it cannot begin, with what the interpreter said', async () => {
    const fake = join(folder(), 'python');
    await writeFile(fake, '#!/bin/sh\necho "this is no snake" >&2\nexit 1\n');
    await chmod(fake, 0o755);
    open({}, undefined, fake);
    const [cell] = await recorded.run('print(1)');
    assert.deepEqual(cell?.outcome, { kind: 'blocked', help: { message: `${fake}: this is no snake`, actions: [] } });
    assert.deepEqual(recorded.states, ['starting', 'off: notStarted']);
  });

  it('says so when there is no such interpreter, or nothing may run', async () => {
    const missing = join(folder(), 'nothing');
    open({}, undefined, missing);
    const [cell] = await recorded.run('print(1)');
    assert.ok(cell?.outcome?.kind === 'blocked' && cell.outcome.help.message.includes('ENOENT'), JSON.stringify(cell?.outcome));
    open({ findPython: () => Promise.reject(new Error('Not trusted.')) });
    const [first, second] = await recorded.run('print(1)', 'print(2)');
    assert.deepEqual([first?.outcome, second?.outcome], [{ kind: 'blocked', help: { message: 'Not trusted.', actions: [] } }, undefined]);
  });

  it('can be stopped while Python starts', async () => {
    open({
      findPython: (signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('given up')))),
    });
    const running = recorded.run('print(1)', 'print(2)');
    await recorded.until(() => recorded.states.includes('starting'));
    recorded.session.interrupt();
    assert.deepEqual(
      (await running).map(({ status }) => status),
      ['idle', 'idle'],
    );
    assert.deepEqual(recorded.states, ['starting', 'off: notStarted']);
  });

  it('changes to another interpreter only when that was asked for and is another one', async () => {
    const link = join(folder(), 'python');
    await writeFile(link, `#!/bin/sh\nexec ${python} "$@"\n`);
    await chmod(link, 0o755);
    let path = python;
    open({ findPython: () => Promise.resolve({ run: { command: path, args: [] }, shown: path }) });
    await recorded.run('x = 1');
    recorded.session.reconsiderPython();
    await recorded.run('print(x)');
    assert.deepEqual(recorded.states, ['starting', 'on']);
    path = link;
    await recorded.run('print(x)');
    assert.deepEqual(recorded.states, ['starting', 'on']);
    recorded.session.reconsiderPython();
    await recorded.run('print("x" in globals())');
    assert.equal(recorded.printed('cell-1'), 'False\n');
    assert.deepEqual(recorded.states, ['starting', 'on', 'starting', 'on']);
  });

  it('writes nothing but into its temporary folder', async () => {
    open();
    const [cell] = await recorded.run('import os, tempfile\nprint(os.getcwd().startswith(tempfile.gettempdir()), os.listdir())');
    assert.equal(cell?.outcome?.kind, 'ok');
    assert.equal(recorded.printed('cell-1'), 'True []\n');
  });

  it('asks for colours only when figures are drawn, and for none at all if there are none', async () => {
    open();
    recorded.session.run([{ cell: 'cell-1', code: 'print("plain")' }], null);
    await recorded.until(() => recorded.get('cell-1').status === 'finished');
    assert.equal(recorded.printed('cell-1'), 'plain\n');
    assert.equal(colours.palette.length, 2);
  });
});
