import assert from 'node:assert/strict';
import fixture from '../../../../content/figures/fixtures/gradientDescent.json';
import { seededRandom } from '../../../../../src/webview/figures/shared/seededRandom.js';
import { WINDOWS } from '../../../../../src/webview/figures/fig-gradient-descent/state.js';
import {
  himmelblau,
  largestEigenvalue,
  nearestMinimum,
  quadratic,
  rosenbrock,
  surfaceOf,
  type Point,
  type Surface,
} from '../../../../../src/webview/figures/fig-gradient-descent/surface.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const SURFACES: readonly (readonly [string, Surface])[] = [
  ['the bowl with κ = 10', quadratic(10)],
  ['the bowl with κ = 1000', quadratic(1000)],
  ['Rosenbrock’s valley', rosenbrock],
  ['Himmelblau’s function', himmelblau],
];

function pointsOf(surface: Surface, count: number): readonly Point[] {
  const random = seededRandom(count);
  const { x, y } = WINDOWS[surface.kind];
  return Array.from({ length: count }, () => ({
    x: x.min + random.uniform() * (x.max - x.min),
    y: y.min + random.uniform() * (y.max - y.min),
  }));
}

describe('The derivatives of the surfaces', () => {
  for (const [name, surface] of SURFACES) {
    it(`equal central differences at 200 points of ${name}`, () => {
      const h = 1e-5;
      for (const at of pointsOf(surface, 200)) {
        const [right, left] = [
          { ...at, x: at.x + h },
          { ...at, x: at.x - h },
        ];
        const [above, below] = [
          { ...at, y: at.y + h },
          { ...at, y: at.y - h },
        ];
        const gradient = surface.gradient(at);
        assertRelativelyClose(gradient.x, (surface.loss(right) - surface.loss(left)) / (2 * h), 1e-6, 'df/dx');
        assertRelativelyClose(gradient.y, (surface.loss(above) - surface.loss(below)) / (2 * h), 1e-6, 'df/dy');
        const hessian = surface.hessian(at);
        const [byX, byY] = [surface.gradient(right), surface.gradient(above)];
        const [backX, backY] = [surface.gradient(left), surface.gradient(below)];
        assertRelativelyClose(hessian.xx, (byX.x - backX.x) / (2 * h), 1e-6, 'd²f/dx²');
        assertRelativelyClose(hessian.xy, (byX.y - backX.y) / (2 * h), 1e-6, 'd²f/dxdy');
        assertRelativelyClose(hessian.xy, (byY.x - backY.x) / (2 * h), 1e-6, 'd²f/dydx');
        assertRelativelyClose(hessian.yy, (byY.y - backY.y) / (2 * h), 1e-6, 'd²f/dy²');
      }
    });

    it(`vanish at every minimum of ${name}, where the loss is 0`, () => {
      for (const minimum of surface.minima) {
        const { x, y } = surface.gradient(minimum);
        assertClose(Math.hypot(x, y), 0, 1e-10);
        assertClose(surface.loss(minimum), 0, 1e-20);
      }
    });
  }

  it('equal those of SciPy on Rosenbrock’s valley', () => {
    for (const { at, loss, gradient, hessian } of fixture.rosenbrock) {
      const [x = NaN, y = NaN] = at;
      const gradientAt = rosenbrock.gradient({ x, y });
      const own = rosenbrock.hessian({ x, y });
      const ours = [rosenbrock.loss({ x, y }), gradientAt.x, gradientAt.y];
      const theirs = [loss, ...gradient];
      const all: readonly number[] = [...ours, own.xx, own.xy, own.xy, own.yy];
      for (const [index, expected] of [...theirs, ...hessian.flat()].entries()) {
        assertRelativelyClose(all[index] ?? NaN, expected, 1e-10);
      }
    }
  });
});

describe('The minima of Himmelblau’s function', () => {
  it('are the four that SciPy finds', () => {
    const found = fixture.himmelblauMinima.map(([x = NaN, y = NaN]) => ({ x, y }));
    assert.equal(himmelblau.minima.length, found.length);
    for (const [index, { x, y }] of found.entries()) {
      assertClose(himmelblau.minima[index]?.x ?? NaN, x, 1e-12);
      assertClose(himmelblau.minima[index]?.y ?? NaN, y, 1e-12);
    }
  });

  it('are chosen by distance', () => {
    for (const minimum of himmelblau.minima) {
      assert.deepEqual(nearestMinimum(himmelblau, { x: minimum.x + 0.4, y: minimum.y - 0.4 }), minimum);
    }
  });
});

describe('The largest eigenvalue', () => {
  it('equals that of NumPy', () => {
    for (const { largest, ...matrix } of fixture.largestEigenvalue) {
      assertRelativelyClose(largestEigenvalue(matrix), largest, 1e-12);
    }
  });
});

describe('A surface by its name', () => {
  it('is the one named, and the bowl has the condition number asked for', () => {
    assert.equal(surfaceOf('rosenbrock', 7), rosenbrock);
    assert.equal(surfaceOf('himmelblau', 7), himmelblau);
    assert.deepEqual(surfaceOf('quadratic', 7).hessian({ x: 1, y: 1 }), { xx: 1, xy: 0, yy: 7 });
  });
});
