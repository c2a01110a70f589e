// A program of its own, so that it can be killed: resets or updates the example project in `folder`, and dies at one step of it.
// argv: folder, home, 'reset' | 'update', the number of the step to die at (0: never); prints how many steps there were.
import childProcess from 'node:child_process';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

let step = 0;
const deadly = Number(process.argv[5]);
const dieAt = (): void => {
  step += 1;
  if (step === deadly) {
    process.kill(process.pid, 'SIGKILL');
  }
};

/** A step is whatever changes the disk: a file operation, or a call of Git. */
function countSteps(module: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(module, name);
    if (typeof original === 'function') {
      Reflect.set(module, name, (...args: readonly unknown[]): unknown => {
        dieAt();
        const result: unknown = Reflect.apply(original, module, args);
        return result;
      });
    }
  }
}

async function main(): Promise<void> {
  const [folder = '', home = '', kind] = process.argv.slice(2);
  countSteps(fs, ['rename', 'rm', 'mkdir', 'open', 'writeFile']);
  countSteps(childProcess, ['spawn']);
  syncBuiltinESMExports();
  const { changeExample } = await import('./changeExample.js');
  await changeExample(folder, home, kind === 'update' ? 'update' : 'reset');
  console.log(step);
}

void main();
