/** A point of the plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The functions one can walk down. */
export type SurfaceKind = 'quadratic' | 'rosenbrock' | 'himmelblau';

/** A function of two variables with exact first and second derivatives. */
export interface Surface {
  readonly kind: SurfaceKind;
  readonly loss: (at: Point) => number;
  readonly gradient: (at: Point) => Point;
  readonly hessian: (at: Point) => Hessian;
  /** Every global minimum; the loss is 0 there. */
  readonly minima: readonly Point[];
}

/** The symmetric matrix [[xx, xy], [xy, yy]] of second derivatives. */
export interface Hessian {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** The quadratic bowl ½(x² + κy²): its Hessian has the eigenvalues 1 and κ, so κ is its condition number (κ ≥ 1). */
export function quadratic(condition: number): Surface {
  return {
    kind: 'quadratic',
    loss: ({ x, y }) => 0.5 * (x * x + condition * y * y),
    gradient: ({ x, y }) => ({ x, y: condition * y }),
    hessian: () => ({ xx: 1, xy: 0, yy: condition }),
    minima: [{ x: 0, y: 0 }],
  };
}

/** Rosenbrock's curved valley (1 − x)² + 100(y − x²)². */
export const rosenbrock: Surface = {
  kind: 'rosenbrock',
  loss: ({ x, y }) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: ({ x, y }) => ({ x: -2 * (1 - x) - 400 * x * (y - x * x), y: 200 * (y - x * x) }),
  hessian: ({ x, y }) => ({ xx: 2 - 400 * (y - 3 * x * x), xy: -400 * x, yy: 200 }),
  minima: [{ x: 1, y: 1 }],
};

/** Himmelblau's function (x² + y − 11)² + (x + y² − 7)²: four minima, one maximum, four saddles. */
export const himmelblau: Surface = {
  kind: 'himmelblau',
  loss: ({ x, y }) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient: ({ x, y }) => {
    const first = x * x + y - 11;
    const second = x + y * y - 7;
    return { x: 4 * x * first + 2 * second, y: 2 * first + 4 * y * second };
  },
  hessian: ({ x, y }) => ({ xx: 12 * x * x + 4 * y - 42, xy: 4 * (x + y), yy: 12 * y * y + 4 * x - 26 }),
  minima: [
    { x: 3, y: 2 },
    { x: -2.805118086952745, y: 3.131312518250573 },
    { x: -3.779310253377747, y: -3.283185991286169 },
    { x: 3.584428340330492, y: -1.848126526964404 },
  ],
};

/** The surface of a kind; only the quadratic bowl looks at `condition`. */
export function surfaceOf(kind: SurfaceKind, condition: number): Surface {
  switch (kind) {
    case 'quadratic':
      return quadratic(condition);
    case 'rosenbrock':
      return rosenbrock;
    case 'himmelblau':
      return himmelblau;
  }
}

/** The larger eigenvalue of a symmetric 2 × 2 matrix. */
export function largestEigenvalue({ xx, xy, yy }: Hessian): number {
  return (xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy);
}

/** The minimum closest to a point. */
export function nearestMinimum(surface: Surface, to: Point): Point {
  const distance = (point: Point): number => Math.hypot(point.x - to.x, point.y - to.y);
  return surface.minima.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}
