import { existsSync } from 'node:fs';
import { runProcess } from './processTree.js';

/** Whether this is Debian or one of its relatives. */
export function isDebianLike(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages where that is possible without asking anyone (Debian, as root); returns whether it was. */
export async function aptInstall(what: string, packages: readonly string[]): Promise<boolean> {
  if (!isDebianLike() || process.getuid?.() !== 0) return false;
  console.log(`Installing ${what} with apt-get, once …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProcess('apt-get', ['update', '-qq'], { env });
  const { code, output } = await runProcess('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  if (code !== 0) console.error(output);
  return code === 0;
}
