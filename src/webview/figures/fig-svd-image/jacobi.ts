/** A matrix as its columns. */
export type Columns = readonly (readonly number[])[];

/** A = UΣVᵀ with the singular values from the largest down; `left` and `right` are the columns of U and V. */
export interface Svd {
  readonly left: Columns;
  readonly values: readonly number[];
  readonly right: Columns;
}

/** Two columns count as orthogonal once the cosine between them is below this. */
const TOLERANCE = 1e-11;
const MOST_SWEEPS = 40;
/** A singular value this much below the largest is rounding; its left vector is no direction of the matrix. */
const NOTHING = 1e-13;

/** The value at a place of a list that is known to have it. Throws where it has not. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There are ${values.length} values, and none at ${index}.`);
  return value;
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += at(one, index) * at(other, index);
  return sum;
}

/**
 * Singular value decomposition of a square matrix by one-sided Jacobi rotations (Hestenes 1958; Golub & Van Loan,
 * Matrix Computations, 8.6): pairs of columns are turned until all are orthogonal. Their lengths are then the singular
 * values.
 */
export function jacobiSvd(columns: Columns): Svd {
  const work = columns.map((column) => [...column]);
  const right = columns.map((_, at) => columns.map((__, index) => (index === at ? 1 : 0)));
  const largest = Math.max(...work.map((column) => Math.sqrt(dot(column, column))));
  for (let sweep = 0; sweep < MOST_SWEEPS && turnAll(work, right, largest); sweep += 1);
  const lengths = work.map((column) => Math.sqrt(dot(column, column)));
  const order = [...lengths.keys()].sort((a, b) => at(lengths, b) - at(lengths, a));
  const values = order.map((index) => at(lengths, index));
  const left: (readonly number[])[] = [];
  for (const [rank, index] of order.entries()) {
    const value = at(values, rank);
    left.push(value > NOTHING * largest ? at(work, index).map((entry) => entry / value) : orthogonalTo(left, columns.length));
  }
  return { left, values, right: order.map((index) => at(right, index)) };
}

/** One sweep over all pairs. Tells whether anything was turned. */
function turnAll(work: readonly number[][], right: readonly number[][], largest: number): boolean {
  let hasTurned = false;
  for (const [p, first] of work.entries()) {
    for (const [offset, second] of work.slice(p + 1).entries()) {
      const [alpha, beta, gamma] = [dot(first, first), dot(second, second), dot(first, second)];
      const rounding = NOTHING * largest;
      if (alpha < rounding * rounding || beta < rounding * rounding) continue;
      if (Math.abs(gamma) <= TOLERANCE * Math.sqrt(alpha * beta)) continue;
      hasTurned = true;
      const zeta = (beta - alpha) / (2 * gamma);
      const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
      const cosine = 1 / Math.hypot(1, tangent);
      turn(first, second, cosine, cosine * tangent);
      turn(at(right, p), at(right, p + 1 + offset), cosine, cosine * tangent);
    }
  }
  return hasTurned;
}

function turn(first: number[], second: number[], cosine: number, sine: number): void {
  for (let index = 0; index < first.length; index += 1) {
    const a = at(first, index);
    const b = at(second, index);
    first[index] = cosine * a - sine * b;
    second[index] = sine * a + cosine * b;
  }
}

/** A unit vector at right angles to all of `vectors`: the axis that sticks out most, less its shadows on them. */
function orthogonalTo(vectors: Columns, size: number): readonly number[] {
  const outside = Array.from({ length: size }, (_, axis) => 1 - vectors.reduce((sum, vector) => sum + at(vector, axis) ** 2, 0));
  const axis = outside.indexOf(Math.max(...outside));
  let rest: readonly number[] = outside.map((_, index) => (index === axis ? 1 : 0));
  // Twice, because the first time leaves rounding behind.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const vector of vectors) {
      const shadow = dot(rest, vector);
      rest = rest.map((value, index) => value - shadow * at(vector, index));
    }
  }
  const length = Math.sqrt(dot(rest, rest));
  return rest.map((value) => value / length);
}
