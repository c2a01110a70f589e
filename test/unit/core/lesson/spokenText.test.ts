import assert from 'node:assert/strict';
import { spokenText } from '../../../../src/core/lesson/spokenText.js';

describe('a text as it is said', () => {
  it('leaves out the marks of Markdown', () => {
    assert.deepEqual(spokenText('A *long* `step_size`, **twice**'), { text: 'A long step_size, twice', hasMaths: false });
  });

  it('says formulas in words', () => {
    assert.deepEqual(spokenText('Below $0.2$'), { text: 'Below 0 point 2', hasMaths: true });
    assert.equal(spokenText('$x^2$').text, 'x squared');
    assert.equal(spokenText(String.raw`the *rate* $\eta$`).text, 'the rate eta');
  });

  it('reads a formula it has no words for as it is written', () => {
    assert.deepEqual(spokenText(String.raw`$\nosuchmacro{x}$`), { text: String.raw`\nosuchmacro{x}`, hasMaths: true });
  });
});
