import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutputSequence } from '../../../../src/core/cells/outputSequence.js';

function record(): { readonly seen: string[]; readonly sequence: OutputSequence<string> } {
  const seen: string[] = [];
  const sequence = new OutputSequence<string>(
    (stream, text) => seen.push(`${stream} ${text}`),
    (event) => seen.push(event),
  );
  return { seen, sequence };
}

describe('the order of printed text and events', () => {
  it('lets text pass at once while no mark is in its way', () => {
    const { seen, sequence } = record();
    sequence.text('stdout', 'a');
    sequence.text('stderr', 'b');
    sequence.text('stdout', 'c');
    assert.deepEqual(seen, ['stdout a', 'stderr b', 'stdout c']);
  });

  it('keeps an event until its mark has come through both streams', () => {
    const { seen, sequence } = record();
    sequence.event('figure');
    sequence.mark('stdout');
    assert.deepEqual(seen, []);
    sequence.text('stderr', 'before');
    sequence.mark('stderr');
    assert.deepEqual(seen, ['stderr before', 'figure']);
  });

  it('keeps text behind a mark until the event of the mark has come', () => {
    const { seen, sequence } = record();
    sequence.text('stdout', 'before');
    sequence.mark('stdout');
    sequence.text('stdout', 'after');
    sequence.mark('stdout');
    sequence.text('stdout', 'last');
    sequence.mark('stderr');
    sequence.mark('stderr');
    assert.deepEqual(seen, ['stdout before']);
    sequence.event('first');
    assert.deepEqual(seen, ['stdout before', 'first', 'stdout after']);
    sequence.event('second');
    assert.deepEqual(seen, ['stdout before', 'first', 'stdout after', 'second', 'stdout last']);
  });

  it('hands out all that waits when the process is gone', () => {
    const { seen, sequence } = record();
    sequence.mark('stdout');
    sequence.text('stdout', 'late');
    sequence.event('figure');
    sequence.end();
    assert.deepEqual(seen, ['stdout late', 'figure']);
  });
});
