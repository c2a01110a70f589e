import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFormats } from '../../src/core/content/describeFormats.js';
import { repositoryRoot } from '../host/paths.js';

const folder = join(repositoryRoot, 'content', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, text] of describeFormats()) {
  await writeFile(join(folder, name), text);
}
