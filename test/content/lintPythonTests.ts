import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { checksDir } from './realContent.js';

const findingsSchema = z.array(z.object({ file: z.string(), line: z.number(), message: z.string(), fix: z.string() }));

/** Something in a Python test that could make it lie. */
export type TestFinding = z.infer<typeof findingsSchema>[number];

/**
 * V35: reads tests as syntax trees: no network, no clock, no global seed, no decimals compared exactly, no tolerance without
 * a reason, no printed text, no assertion without words. "Server tests" may start a server, on 127.0.0.1 and nowhere else.
 */
export async function lintPythonTests(
  kind: 'tests' | 'server tests' | 'testkit',
  files: readonly string[],
  python: string,
): Promise<readonly TestFinding[]> {
  const { stdout } = await promisify(execFile)(python, ['-B', join(checksDir, 'lint_tests.py'), kind, ...files]);
  return findingsSchema.parse(JSON.parse(stdout));
}
