import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { distDir } from '../host/paths.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';

/** Weighs what is shipped. */
export async function measureSize({ vsix }: Bench): Promise<readonly Row[]> {
  const weigh = async (file: string): Promise<readonly number[]> => [(await stat(file)).size / 1000];
  return [
    {
      name: 'dist/extension.js, minified',
      unit: 'kB',
      ours: await weigh(join(distDir, 'extension.js')),
      aim: { kind: 'value', atMost: 60 },
    },
    { name: 'the .vsix', unit: 'kB', ours: await weigh(vsix) },
  ];
}
