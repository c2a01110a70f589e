import assert from 'node:assert/strict';
import fixture from '../../../../../content/figures/fixtures/specialFunctions.json';
import { betaPdf, betaQuantile, regularisedBeta } from '../../../../../../src/webview/figures/shared/maths/beta.js';
import { away, logGamma, regularisedGamma } from '../../../../../../src/webview/figures/shared/maths/gamma.js';
import { normalCdf, normalPdf, normalQuantile } from '../../../../../../src/webview/figures/shared/maths/normal.js';
import { studentTCdf, studentTPdf, studentTQuantile } from '../../../../../../src/webview/figures/shared/maths/studentT.js';
import { assertClose, assertRelativelyClose } from '../assertClose.js';

describe('The special functions of the figures agree with SciPy', () => {
  it('on the logarithm of the gamma function', () => {
    for (const { x, value } of fixture.logGamma) assertRelativelyClose(logGamma(x), value, 1e-13, `ln Γ(${x})`);
  });

  it('on the regularised incomplete gamma functions', () => {
    for (const { a, x, lower, upper } of fixture.gamma) {
      assertClose(regularisedGamma(a, x).lower, lower, 1e-12, `P(${a}, ${x})`);
      assertClose(regularisedGamma(a, x).upper, upper, 1e-12, `Q(${a}, ${x})`);
    }
  });

  it('on density, cdf and quantiles of the beta distribution', () => {
    for (const { a, b, x, cdf, pdf } of fixture.beta) {
      assertClose(regularisedBeta(x, a, b), cdf, 1e-12, `I_${x}(${a}, ${b})`);
      assertRelativelyClose(betaPdf(x, a, b), pdf, 1e-10, `density of Beta(${a}, ${b}) at ${x}`);
    }
    for (const { a, b, p, x } of fixture.betaQuantile) assertClose(betaQuantile(p, a, b), x, 1e-11, `quantile ${p} of Beta(${a}, ${b})`);
  });

  it('on density, cdf and quantiles of the normal distribution, far into its tails', () => {
    for (const { z, pdf, cdf } of fixture.normal) {
      assertClose(normalPdf(z), pdf, 1e-15, `density at ${z}`);
      assertClose(normalCdf(z) / cdf, 1, 1e-12, `Φ(${z}), relatively`);
    }
    for (const { p, z } of fixture.normalQuantile) assertClose(normalQuantile(p), z, 1e-12, `normal quantile ${p}`);
  });

  it("on density, cdf and quantiles of Student's t distribution", () => {
    for (const { t, df, pdf, cdf } of fixture.studentT) {
      assertClose(studentTPdf(t, df), pdf, 1e-13, `density at ${t}, ${df} degrees of freedom`);
      assertClose(studentTCdf(t, df), cdf, 1e-12, `cdf at ${t}, ${df} degrees of freedom`);
    }
    for (const { p, df, t } of fixture.studentTQuantile) {
      assertRelativelyClose(studentTQuantile(p, df), t, 1e-10, `t quantile ${p}, ${df} degrees of freedom`);
    }
  });
});

describe("The quantiles of Student's t distribution", () => {
  it('keep their digits next to the middle, where those of one degree of freedom are a tangent', () => {
    for (const p of [0.4999999, 0.499, 0.5000001]) {
      assertClose(studentTQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5)), 1, 1e-6, `quantile ${p}`);
    }
  });
});

describe('The special functions of the figures at their ends', () => {
  it('have the values of their limits', () => {
    assert.deepEqual([regularisedBeta(-1, 2, 3), regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)], [0, 0, 1]);
    assert.deepEqual([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)], [0, 1]);
    assert.deepEqual([betaPdf(0, 0.5, 1), betaPdf(0, 2, 2)], [Infinity, 0]);
    for (const end of [0, 1]) assertClose(betaPdf(end, 1, 1), 1, 1e-13);
    assert.deepEqual([normalQuantile(0), normalQuantile(1)], [-Infinity, Infinity]);
    assert.equal(normalQuantile(0.5), 0);
    assert.ok(away(0) > 0 && away(-1) === -1, 'a denominator is never 0');
  });
});
