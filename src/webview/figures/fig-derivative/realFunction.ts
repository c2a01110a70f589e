/** The functions whose slope can be looked at. */
export type FunctionKind = 'square' | 'cubic' | 'sine' | 'exponential' | 'absolute';

/** A function of one variable with exact derivatives; undefined where it has none. */
export interface RealFunction {
  readonly kind: FunctionKind;
  readonly formula: string;
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number | undefined;
  /** Second and third derivative; undefined where Taylor's theorem says nothing of a secant. */
  readonly bend: (x: number) => Bend | undefined;
}

/** The derivatives that decide how far a secant is off. */
export interface Bend {
  readonly second: number;
  readonly third: number;
}

const FUNCTIONS: Readonly<Record<FunctionKind, RealFunction>> = {
  square: {
    kind: 'square',
    formula: 'x²',
    value: (x) => x * x,
    slope: (x) => 2 * x,
    bend: () => ({ second: 2, third: 0 }),
  },
  cubic: {
    kind: 'cubic',
    formula: 'x³/3 − x',
    value: (x) => (x * x * x) / 3 - x,
    slope: (x) => x * x - 1,
    bend: (x) => ({ second: 2 * x, third: 2 }),
  },
  sine: {
    kind: 'sine',
    formula: 'sin x',
    value: Math.sin,
    slope: Math.cos,
    bend: (x) => ({ second: -Math.sin(x), third: -Math.cos(x) }),
  },
  exponential: {
    kind: 'exponential',
    formula: 'eˣ',
    value: Math.exp,
    slope: Math.exp,
    bend: (x) => ({ second: Math.exp(x), third: Math.exp(x) }),
  },
  absolute: {
    kind: 'absolute',
    formula: '|x|',
    value: Math.abs,
    slope: (x) => (x === 0 ? undefined : Math.sign(x)),
    // A secant of |x| can reach over the kink.
    bend: () => undefined,
  },
};

/** Every kind, in the order of the switch. */
export const FUNCTION_KINDS: readonly FunctionKind[] = ['square', 'cubic', 'sine', 'exponential', 'absolute'];

/** The function of a kind. */
export function functionOf(kind: FunctionKind): RealFunction {
  return FUNCTIONS[kind];
}
