import assert from 'node:assert/strict';
import type { Placement } from '../../../../src/core/content/schema/cards.js';
import { english } from '../../../../src/core/localiser.js';
import { renderPlacement } from '../../../../src/core/placement/renderPlacement.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const [step] = sampleCatalogue.steps;
assert.ok(step);

const item = (n: number): Placement['items'][number] => ({
  id: `q${n}`,
  topic: `Topic <${n}>`,
  lesson: n === 0 ? 'one.a' : 'one.later',
  quiz: { kind: 'numeric', prompt: `What is $${n} + 1$?`, answer: n + 1, tolerance: 0, check: '1 + 1', why: 'One more.', mistakes: [] },
});
const html = renderPlacement(step, { exercise: 'ex-a', items: Array.from({ length: 10 }, (_, n) => item(n)) }, english);

describe('renderPlacement', () => {
  it('numbers the questions, and hands them in together', () => {
    assert.deepEqual(
      [...html.matchAll(/>Question (\d+)</g)].map(([, n]) => Number(n)),
      Array.from({ length: 10 }, (_, n) => n + 1),
    );
    assert.equal(html.match(/<button(?![^>]*data-exercise-action)/g)?.length, 1);
    assert.match(html, /data-action="hand-in"/);
    assert.match(html, /8 of 10 right answers and the passed exercise/);
  });

  it('offers its exercise, to be started or checked', () => {
    assert.match(html, /data-exercise="ex-a"[^]*Exercise ex-a[^]*data-exercise-action="start"[^]*data-exercise-action="check"/);
  });

  it('keeps every reason and every lesson hidden, and announces ten results at once to nobody', () => {
    assert.equal(html.match(/class="why"(?![^>]* hidden)/g), null);
    assert.equal(html.match(/class="placement-lesson" hidden/g)?.length, 10);
    assert.equal(html.match(/quiz-result" role/g), null);
  });

  it('leads to the lesson that is written, and names the topic of one that is not', () => {
    assert.match(html, /This is taught in <a href="lesson:one\.a"[^>]*>Lesson one\.a<\/a>/);
    assert.equal(html.match(/is not written yet/g)?.length, 9);
    assert.match(html, /Topic &lt;9&gt;/);
  });
});
