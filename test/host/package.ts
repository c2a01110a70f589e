import { stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, packExtension } from './buildExtension.js';
import { repositoryRoot } from './paths.js';

/** `npm run package`: builds for production and writes ascent-<version>.vsix. */
async function main(): Promise<void> {
  const { name, version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const vsix = join(repositoryRoot, `${name}-${version}.vsix`);
  await buildExtension('production');
  await packExtension(vsix);
  console.log(`${vsix} (${((await stat(vsix)).size / 1000).toFixed(0)} kB). Install it with: code --install-extension ${vsix}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
