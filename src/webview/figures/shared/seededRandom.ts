/** A source of reproducible random numbers; the same seed gives the same stream in TypeScript and in Python. */
export interface SeededRandom {
  /** The next 32-bit unsigned integer. */
  readonly nextUint32: () => number;
  /** The next number of the uniform distribution on [0, 1), a multiple of 2^-32. */
  readonly uniform: () => number;
  /** The next number of the standard normal distribution. */
  readonly normal: () => number;
}

const rotateLeft = (value: number, by: number): number => ((value << by) | (value >>> (32 - by))) >>> 0;

/** Spreads a 32-bit seed over the four words of state, so that neighbouring seeds start far apart. */
function expandSeed(seed: number): Uint32Array {
  let counter = seed >>> 0;
  return Uint32Array.from({ length: 4 }, () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let word = counter;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  });
}

/**
 * Makes the generator every figure uses: xoshiro128** 1.1 (Blackman & Vigna 2018) with the Box–Muller transform.
 * `seed` is taken modulo 2^32. Its twin is `test/content/figures/seeded_random.py`.
 */
export function seededRandom(seed: number): SeededRandom {
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = expandSeed(seed);
  let spare: number | undefined;

  const nextUint32 = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
  const uniform = (): number => nextUint32() / 2 ** 32;
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    // 1 - u lies in (0, 1], so the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { nextUint32, uniform, normal };
}
