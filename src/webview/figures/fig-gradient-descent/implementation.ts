import type { FigureImplementation } from '../../../core/figures/implementation.js';
import type { OwnQuestion } from '../shared/ownImplementation.js';
import type { Method, State } from './state.js';

/** The functions of the exercise, by the method that they walk with. */
export const FUNCTIONS = { descent: 'gd', momentum: 'momentum', newton: 'newton' } as const satisfies Readonly<Record<Method, string>>;

const output = { kind: 'matrix', columns: 2 } as const;
const wanted = 'the path, one point a row, the start in row 0';

/** What it takes to walk with the functions of the exercise. */
export const IMPLEMENTATION: FigureImplementation = {
  exercise: 'ex-gradient-descent',
  module: 'descent',
  inputs: { surface: 'text', condition: 'number', start: 'vector', stepSize: 'number', momentum: 'number', steps: 'number' },
  functions: { gd: { task: 1, output, wanted }, momentum: { task: 2, output, wanted }, newton: { task: 3, output, wanted } },
};

/** What to ask of the reader's functions in a state. */
export function questionOf({ surface, condition, start, stepSize, momentum, steps, methods }: State): OwnQuestion {
  return {
    functions: methods.map((method) => FUNCTIONS[method]),
    inputs: { surface, condition, start: [start.x, start.y], stepSize, momentum, steps },
  };
}
