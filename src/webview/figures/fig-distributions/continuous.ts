import { normalCdf, normalPdf, normalQuantile } from '../shared/maths/normal.js';
import { studentTCdf, studentTPdf, studentTQuantile } from '../shared/maths/studentT.js';
import type { Distribution } from './distribution.js';

/** The families on the line. */
export const continuous: Readonly<Record<'uniform' | 'exponential' | 'normal' | 'studentT', Distribution>> = {
  uniform: {
    kind: 'continuous',
    parameters: [
      { symbol: 'a', min: -5, max: 0, step: 0.1, initial: -2 },
      { symbol: 'b − a', min: 0.5, max: 5, step: 0.1, initial: 4 },
    ],
    extent: [-5.5, 5.5],
    interval: [-1, 1],
    density: (x, [a = 0, width = 1]) => (x >= a && x <= a + width ? 1 / width : 0),
    cdf: (x, [a = 0, width = 1]) => Math.min(1, Math.max(0, (x - a) / width)),
    quantile: (p, [a = 0, width = 1]) => a + p * width,
    mean: ([a = 0, width = 1]) => a + width / 2,
    variance: ([, width = 1]) => width ** 2 / 12,
    sampler:
      ([a = 0, width = 1], random) =>
      () =>
        a + width * random.uniform(),
  },
  exponential: {
    kind: 'continuous',
    parameters: [{ symbol: 'λ', min: 0.2, max: 3, step: 0.05, initial: 1 }],
    extent: [-0.5, 8],
    interval: [1, 3],
    density: (x, [rate = 1]) => (x < 0 ? 0 : rate * Math.exp(-rate * x)),
    cdf: (x, [rate = 1]) => (x < 0 ? 0 : -Math.expm1(-rate * x)),
    quantile: (p, [rate = 1]) => -Math.log1p(-p) / rate,
    mean: ([rate = 1]) => 1 / rate,
    variance: ([rate = 1]) => rate ** -2,
    sampler:
      ([rate = 1], random) =>
      () =>
        -Math.log1p(-random.uniform()) / rate,
  },
  normal: {
    kind: 'continuous',
    parameters: [
      { symbol: 'μ', min: -4, max: 4, step: 0.1, initial: 0 },
      { symbol: 'σ', min: 0.5, max: 3, step: 0.1, initial: 1 },
    ],
    extent: [-8, 8],
    interval: [-1, 1],
    density: (x, [mean = 0, sd = 1]) => normalPdf((x - mean) / sd) / sd,
    cdf: (x, [mean = 0, sd = 1]) => normalCdf((x - mean) / sd),
    quantile: (p, [mean = 0, sd = 1]) => mean + sd * normalQuantile(p),
    mean: ([mean = 0]) => mean,
    variance: ([, sd = 1]) => sd ** 2,
    sampler:
      ([mean = 0, sd = 1], random) =>
      () =>
        mean + sd * random.normal(),
  },
  studentT: {
    kind: 'continuous',
    parameters: [{ symbol: 'ν', min: 1, max: 30, step: 1, initial: 4 }],
    extent: [-8, 8],
    interval: [-2, 2],
    density: (x, [df = 1]) => studentTPdf(x, df),
    cdf: (x, [df = 1]) => studentTCdf(x, df),
    quantile: (p, [df = 1]) => studentTQuantile(p, df),
    mean: ([df = 1]) => (df > 1 ? 0 : undefined),
    variance: ([df = 1]) => (df > 2 ? df / (df - 2) : undefined),
    // By its definition: Z / √(χ²/ν), with a χ² that is the sum of ν squares.
    sampler:
      ([df = 1], random) =>
      () => {
        const numerator = random.normal();
        let squares = 0;
        for (let index = 0; index < df; index += 1) squares += random.normal() ** 2;
        return numerator / Math.sqrt(squares / df);
      },
  },
};
