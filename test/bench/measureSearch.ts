import { readSearchFile, writeSearchFile } from '../../src/core/search/searchFile.js';
import { generateCourse } from '../unit/core/search/generatedCourse.js';
import type { Row } from './row.js';
import type { Bench } from './session.js';

const queries = ['gradient of the loss', 'learning rate', 'overfiting', 'optimization', 'η', 'regularisation of a nework'];

/** What each key of a search costs in a course of 1,000 lessons, and what the first search of a window waits for. */
export async function measureSearch({ runs }: Bench): Promise<readonly Row[]> {
  const file = writeSearchFile(generateCourse(1_000));
  const loads: number[] = [];
  const keys: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const index = await readSearchFile(file);
    loads.push(performance.now() - start);
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        const start = performance.now();
        index.search(query.slice(0, length), 50);
        keys.push(performance.now() - start);
      }
    }
  }
  return [
    { name: 'search at 1,000 lessons: results for a key', unit: 'ms', ours: keys, aim: { kind: 'value', atMost: 50 } },
    { name: 'search at 1,000 lessons: index read', unit: 'ms', ours: loads },
  ];
}
