import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forecastFinish, type Forecast } from '../../../../src/core/dashboard/forecast.js';
import { seededRandom } from '../../../../src/webview/figures/shared/seededRandom.js';

function forecast(weeks: readonly number[], minutes: number, seed = 1): Forecast {
  return forecastFinish({ weeks, remaining: { minutes, items: minutes === 0 ? 0 : 1 } }, seededRandom(seed).uniform);
}

describe('forecastFinish', () => {
  it('divides what is left by the pace where all weeks were the same', () => {
    assert.deepEqual(forecast([60, 60, 60, 60], 600), { kind: 'range', early: 10, likely: 10, late: 10 });
    assert.deepEqual(forecast([60, 60, 60, 60], 601), { kind: 'range', early: 11, likely: 11, late: 11 });
  });

  it('is as wide as the two stages make it: weeks that vary, and a pace that is itself uncertain', () => {
    // The minutes of 100 weeks have mean 5000; their variance is that of the weeks around the pace drawn for a future, plus that of the pace.
    // 5000 minutes then take about 100 weeks, and one deviation of the minutes is 1/50 of a week for each minute.
    const range = forecast(
      Array.from({ length: 40 }, (_, n) => (n % 2) * 100),
      5000,
    );
    assert.ok(range.kind === 'range');
    const { early = NaN, likely = NaN, late = NaN } = range;
    assert.ok(Math.abs(likely - 100) <= 2, `likely ${likely}`);
    const deviation = Math.sqrt(100 * 0.25 * (39 / 40) * 100 ** 2 + (10_000 ** 2 * 0.25) / 40) / 50;
    assert.ok(Math.abs(late - early - 2 * 1.2816 * deviation) < 6, `${early}–${late}, expected ± ${1.2816 * deviation}`);
  });

  it('says that it knows too little, that nothing moves, or that all is done', () => {
    assert.deepEqual(forecast([60, 60, 60], 600), { kind: 'too-few', weeks: 3 });
    assert.deepEqual(forecast([0, 0, 0, 0], 600), { kind: 'standing' });
    assert.deepEqual(forecast([60, 60, 60, 60], 0), { kind: 'done' });
  });

  it('names nothing beyond ten years', () => {
    assert.deepEqual(forecast([1, 1, 1, 1], 100_000), { kind: 'range', early: undefined, likely: undefined, late: undefined });
  });

  it('is in order, the same for the same seed, and never later for less that is left', () => {
    const week = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.array(week, { minLength: 4, maxLength: 26 }), fc.integer({ min: 1, max: 5000 }), fc.integer(), (weeks, left, seed) => {
        fc.pre(weeks.some((minutes) => minutes > 0));
        const range = forecast(weeks, left, seed);
        assert.deepEqual(forecast(weeks, left, seed), range);
        assert.ok(range.kind === 'range');
        const { early = Infinity, likely = Infinity, late = Infinity } = range;
        assert.ok(early <= likely && likely <= late && early >= Math.ceil(left / Math.max(...weeks)));
      }),
      { numRuns: 25 },
    );
  });
});
