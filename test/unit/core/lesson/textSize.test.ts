import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { findNextTextSize, parseTextSize, textSizes, usualTextSize } from '../../../../src/core/lesson/textSize.js';

describe('the text size of lessons', () => {
  it('goes up and down by one, and stops at both ends', () => {
    assert.deepEqual(
      textSizes.map((size) => [findNextTextSize(size, 'smaller'), findNextTextSize(size, 'larger')]),
      [
        [undefined, 'normal'],
        ['small', 'large'],
        ['normal', 'larger'],
        ['large', 'largest'],
        ['larger', undefined],
      ],
    );
  });

  it('is the usual one where the setting says anything else', () => {
    assert.deepEqual(['largest', 'huge', 3, undefined].map(parseTextSize), ['largest', usualTextSize, usualTextSize, usualTextSize]);
  });

  it('has the values that package.json offers', () => {
    const manifest = z
      .object({
        contributes: z.object({
          configuration: z.object({
            properties: z.object({ 'ascent.lesson.textSize': z.object({ enum: z.array(z.string()), default: z.string() }) }),
          }),
        }),
      })
      .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')));
    assert.deepEqual(manifest.contributes.configuration.properties['ascent.lesson.textSize'], {
      enum: [...textSizes],
      default: usualTextSize,
    });
  });
});
