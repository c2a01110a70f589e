import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseMarker } from '../../../../src/core/exercise/exerciseMarker.js';
import { formatMarker } from '../../../../src/core/exercise/markerFile.js';
import { english } from '../../../../src/core/localiser.js';
import { UserError } from '../../../../src/core/userError.js';

const marker = {
  formatVersion: 1 as const,
  exercise: 'ex-mean',
  contentVersion: 'abc',
  files: [{ path: 'mean.py', role: 'learner' as const, sha256: 'a'.repeat(64) }],
};

function messageOf(text: string): string {
  try {
    parseMarker(text, 'my mean', english);
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message;
  }
  return assert.fail('the marker was read');
}

describe('the marker of a project', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseMarker(formatMarker(marker), 'my mean', english), marker);
  });

  it('ignores fields that a later minor version may add', () => {
    assert.deepEqual(parseMarker(JSON.stringify({ ...marker, note: 'x' }), 'my mean', english), marker);
  });

  for (const [what, text] of Object.entries({
    'is cut off': formatMarker(marker).slice(0, 60),
    'is empty': '',
    'has conflict marks': `<<<<<<< HEAD\n${formatMarker(marker)}`,
    'is a list': '[]',
    'has lost its files': JSON.stringify({ ...marker, files: [] }),
    'has a broken hash': JSON.stringify({ ...marker, files: [{ ...marker.files[0], sha256: 'zz' }] }),
    'points out of the project': JSON.stringify({ ...marker, files: [{ ...marker.files[0], path: 'a/../../etc/passwd' }] }),
    'names no exercise': JSON.stringify({ ...marker, exercise: 'mean' }),
  })) {
    it(`says which project, that the code is safe and how to get it back when it ${what}`, () => {
      const message = messageOf(text);
      assert.match(message, /“my mean”/);
      assert.match(message, /code is not touched/);
      assert.match(message, /git checkout HEAD -- \.ascent\/exercise\.json/);
    });
  }

  it('of a newer version asks for an update, not for a repair', () => {
    const message = messageOf(JSON.stringify({ ...marker, formatVersion: 2 }));
    assert.match(message, /newer version/);
    assert.doesNotMatch(message, /git checkout/);
  });
});
