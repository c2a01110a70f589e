import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import type { PrerenderedLesson, RenderedLesson } from '../../core/lesson/renderedLesson.js';

/** The hash by which a prerendered lesson knows its file. */
export function hashLesson(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Unpacks a prerendered lesson; `undefined` when it was drawn from another text than `source`, or cannot be read. */
export function readPrerendered(packed: Uint8Array, source: Uint8Array): RenderedLesson | undefined {
  try {
    // Written by the build of this very version, so its shape is known once its version is.
    const page = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as Omit<PrerenderedLesson, 'formatVersion'> & {
      formatVersion: number;
    };
    return page.formatVersion === 1 && page.source === hashLesson(source) ? page.rendered : undefined;
  } catch {
    return undefined;
  }
}
