import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { isAlive } from '../../../host/isAlive.js';
import { captureProcess, runProcess } from '../../../../src/platform/process/runProcess.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

/** Twenty children with a grandchild each, some of which lead a session of their own, turn a deaf ear to SIGTERM, or both; then it hangs. */
const family = `
import os, signal, subprocess, sys, time
def record():
    with open("pids", "a") as file:
        file.write(f"{os.getpid()}\\n")
if len(sys.argv) == 1:
    for n in range(20):
        subprocess.Popen([sys.executable, __file__, str(n), "child"], start_new_session=n % 4 == 1)
    record()
    print("ready", flush=True)
else:
    n = int(sys.argv[1])
    if n % 4 in (1, 2):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if sys.argv[2] == "child":
        subprocess.Popen([sys.executable, __file__, sys.argv[1], "grandchild"], start_new_session=n % 4 == 3)
    record()
while True:
    time.sleep(60)
`;

async function readPids(folder: string): Promise<readonly number[]> {
  const text = await readFile(join(folder, 'pids'), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean).map(Number);
}

/** Waits a little: what was killed is listed until its new parent has taken note of it. */
async function listSurvivors(folder: string): Promise<readonly number[]> {
  let alive = (await readPids(folder)).filter(isAlive);
  for (const end = Date.now() + 3000; alive.length > 0 && Date.now() < end; alive = alive.filter(isAlive)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return alive;
}

describe('running a process', function () {
  this.timeout(30_000);
  const folder = useTemporaryFolder();
  const run = { command: '/usr/bin/python3', cwd: '' };

  it('hands out both streams line by line and tells the exit code', async () => {
    const code = 'import sys; print("out"); print("err", file=sys.stderr); sys.exit(3)';
    const { end, stdout, stderr } = await captureProcess({ ...run, cwd: folder(), args: ['-c', code] });
    assert.deepEqual({ end, stdout, stderr }, { end: { kind: 'exited', code: 3, signal: null }, stdout: 'out', stderr: 'err' });
  });

  it('hands over arguments and folders as they are', async () => {
    const cwd = join(folder(), `it's a "Übung" $HOME`);
    await mkdir(cwd);
    const { stdout } = await captureProcess({
      ...run,
      cwd,
      args: ['-c', 'import os, sys; print(os.getcwd()); print(sys.argv[1])', '"*" $(x) é'],
    });
    assert.equal(stdout, `${cwd}\n"*" $(x) é`);
  });

  it('says which signal ended it', async () => {
    const end = await runProcess({ ...run, cwd: folder(), args: ['-c', 'import os; os.kill(os.getpid(), 11)'] });
    assert.deepEqual(end, { kind: 'exited', code: null, signal: 'SIGSEGV' });
  });

  it('says so when the command is not there, or the command line too long, instead of throwing', async () => {
    const missing = await runProcess({ ...run, command: join(folder(), 'nothing'), cwd: folder(), args: [] });
    assert.deepEqual([missing.kind, 'code' in missing ? missing.code : ''], ['notSpawned', 'ENOENT']);
    const tooLong = await runProcess({ ...run, cwd: folder(), args: ['x'.repeat(5_000_000)] });
    assert.equal(tooLong.kind, 'notSpawned');
  });

  it('gives no input, so that a question ends the program instead of hanging it', async () => {
    const { end } = await captureProcess({ ...run, cwd: folder(), args: ['-c', 'input("name? ")'] });
    assert.deepEqual(end, { kind: 'exited', code: 1, signal: null });
  });

  it('does not start at all when it is cancelled before', async () => {
    const end = await runProcess({ ...run, cwd: folder(), args: ['-c', 'open("trace", "w")'], signal: AbortSignal.abort() });
    assert.deepEqual(end, { kind: 'cancelled' });
    await assert.rejects(readFile(join(folder(), 'trace')));
  });

  it('ends an endless loop when its time is up', async () => {
    const begun = Date.now();
    const end = await runProcess({ ...run, cwd: folder(), args: ['-c', 'while True: pass'], timeLimit: 0.5 });
    assert.deepEqual(end, { kind: 'timedOut', seconds: 0.5 });
    assert.ok(Date.now() - begun < 5000);
  });

  it('ends forty children and grandchildren on cancel, those in sessions of their own and those that ignore the request too', async () => {
    await writeFile(join(folder(), 'family.py'), family);
    const controller = new AbortController();
    const running = runProcess({ ...run, cwd: folder(), args: [join(folder(), 'family.py')], signal: controller.signal });
    while ((await readPids(folder())).length < 41) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    controller.abort();
    assert.deepEqual(await running, { kind: 'cancelled' });
    assert.deepEqual(await listSurvivors(folder()), []);
  });

  it('leaves nothing behind that a finished program had started in the background', async () => {
    const code =
      'import subprocess, sys; child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]); open("pids", "w").write(str(child.pid))';
    const begun = Date.now();
    const end = await runProcess({ ...run, cwd: folder(), args: ['-c', code] });
    assert.deepEqual(end, { kind: 'exited', code: 0, signal: null });
    assert.ok(Date.now() - begun < 5000);
    assert.deepEqual(await listSurvivors(folder()), []);
  });

  it('reads megabytes without keeping them', async () => {
    const code = 'import sys\nfor _ in range(400_000): print("x" * 99)\nsys.stdout.write("y" * 20_000_000)';
    let lines = 0;
    let longest = 0;
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    await runProcess({
      ...run,
      cwd: folder(),
      args: ['-c', code],
      onLine: (line) => {
        lines += 1;
        longest = Math.max(longest, line.length);
        if (lines % 10_000 === 0) {
          most = Math.max(most, process.memoryUsage().heapUsed - before);
        }
      },
    });
    assert.deepEqual([lines, longest], [400_001, 8 * 1024 * 1024]);
    assert.ok(most < 200_000_000, `${String(most)} bytes`);
  });

  it('keeps of captured output no more than it was told to', async () => {
    const { stdout } = await captureProcess({ ...run, cwd: folder(), args: ['-c', 'for _ in range(1000): print("x" * 99)'] }, 5000);
    assert.ok(stdout.length <= 5000, String(stdout.length));
  });
});
