// The eyes of the bench inside the extension host. Its commands are bound to keys by the bench, and answer in a file.
const { rename, stat, writeFile } = require('node:fs/promises');
const { getHeapStatistics, setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Bytes in use after everything that nobody holds has been let go. */
async function readHeap() {
  for (let pass = 0; pass < 3; pass++) {
    await sleep(50);
    collectGarbage();
  }
  return getHeapStatistics().used_heap_size;
}

/** Waits until VS Code's own start has settled, so that nothing of it is counted as an extension's. */
async function readSettledHeap() {
  let last = await readHeap();
  for (let attempt = 0; attempt < 20; attempt++) {
    await sleep(100);
    const heap = await readHeap();
    if (Math.abs(heap - last) < 2000) return heap;
    last = heap;
  }
  return last;
}

/** What VS Code itself says of activations ("Developer: Startup Performance"): extension → milliseconds. */
async function readActivationTimes(ids) {
  await vscode.commands.executeCommand('perfview.show');
  for (let attempt = 0; attempt < 200; attempt++) {
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const found = ids.map((id) => rows.find((cells) => cells[1] === id));
    if (found.every((cells) => cells !== undefined)) {
      return Object.fromEntries(
        found.map(([, id, , load, call, finish]) => [id, { load: Number(load), call: Number(call), finish: Number(finish) }]),
      );
    }
    await sleep(50);
  }
  throw new Error(`VS Code reports no activation times of ${ids.join(' and ')}.`);
}

/** Bytes of the code that VS Code has loaded of an extension so far. */
async function readLoadedCode(extension) {
  const files = Object.keys(require.cache).filter((file) => file.startsWith(`${extension.extensionPath}/`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Activates extensions one after the other, as VS Code does on an event of theirs, and reads what each costs. */
async function activateEach(ids) {
  const costs = {};
  for (const id of ids) {
    const extension = vscode.extensions.getExtension(id);
    if (extension.isActive) throw new Error(`${id} is active before anything asked for it.`);
    const before = await readSettledHeap();
    await extension.activate();
    const code = await readLoadedCode(extension);
    costs[id] = { heap: (await readSettledHeap()) - before, code, laterCode: await readLoadedCode(extension) };
  }
  const times = await readActivationTimes(ids);
  return Object.fromEntries(ids.map((id) => [id, { ...costs[id], ...times[id] }]));
}

/** Waits until the extension host has had next to nothing to do for half a second. */
async function settle() {
  for (let quiet = 0; quiet < 5;) {
    const before = process.cpuUsage();
    await sleep(100);
    const { user, system } = process.cpuUsage(before);
    quiet = user + system < 10_000 ? quiet + 1 : 0;
  }
}

async function answer(file, result) {
  const text = await result.then(
    (value = null) => JSON.stringify(value),
    (error) => JSON.stringify({ error: String(error.stack) }),
  );
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

exports.activate = (context) => {
  // VS Code times activations with Date.now, which counts whole milliseconds: too coarse for what takes two of them.
  Date.now = () => performance.timeOrigin + performance.now();
  const register = (id, run) =>
    context.subscriptions.push(vscode.commands.registerCommand(id, ({ asked, file }) => answer(file, run(asked))));
  register('probe.activate', activateEach);
  register('probe.settle', settle);
  const ready = vscode.window.createStatusBarItem('probe.ready');
  ready.text = 'probe is ready';
  ready.show();
  context.subscriptions.push(ready);
};
