import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { longest, type Derived, type Walk } from './model.js';
import type { OwnWalk } from './ownWalks.js';
import { METHODS, type Method, type State } from './state.js';

type Translate = FigureStage['t'];

/** The methods as they are called in the legend, the table and the read-out. */
export function methodNames(t: Translate): Readonly<Record<Method, string>> {
  return { descent: t('gradient descent'), momentum: t('momentum'), newton: t('Newton’s method') };
}

/** The methods among those drawn that have a largest stable step size, with it. */
export function drawnLimits({ limits }: Derived, { methods }: State): readonly (readonly [Method, number])[] {
  const known = [
    ['descent', limits.descent],
    ['momentum', limits.momentum],
  ] as const;
  return known.filter(([method]) => methods.includes(method));
}

/** Says below the step-size slider where the limits are, and whether they hold everywhere or beside a minimum only. */
export function limitNote(derived: Derived, state: State, t: Translate): string {
  const names = methodNames(t);
  const parts = drawnLimits(derived, state).map(([method, limit]) => `${names[method]} ${formatNumber(limit)}`);
  if (parts.length === 0) return t('Newton’s method finds its own step size.');
  const where = state.surface === 'quadratic' ? t('Limit') : t('Limit beside the nearest minimum');
  return `${where}: ${parts.join(' · ')}`;
}

/** Says in words where each walk is, and what becomes of it. */
export function describe(derived: Derived, state: State, own: readonly OwnWalk[], t: Translate): string {
  const { start, stepSize } = state;
  if (derived.walks.length === 0) return t('Choose at least one method.');
  const loss = derived.surface.loss(start);
  const sentences = [
    longest(derived) === 0
      ? t('At the start, ({x}, {y}): loss {loss}.', { x: formatNumber(start.x), y: formatNumber(start.y), loss: formatNumber(loss) })
      : derived.walks.map((walk) => describeWalk(walk, t)).join('\n'),
  ];
  const names = methodNames(t);
  for (const [method, limit] of drawnLimits(derived, state)) {
    if (stepSize > limit) {
      const values = { size: formatNumber(stepSize), limit: formatNumber(limit), method: names[method] };
      sentences.push(t('The step size {size} is above the limit {limit} of {method}.', values));
    }
  }
  if (derived.factors && state.methods.includes('descent')) {
    const values = { x: formatNumber(derived.factors.x), y: formatNumber(derived.factors.y) };
    sentences.push(t('Each step of gradient descent multiplies x by {x} and y by {y}.', values));
  }
  return [...sentences, ...own.map((walk) => describeOwn(walk, t))].join('\n');
}

function describeWalk({ method, path, end, outcome, forecast }: Walk, t: Translate): string {
  const values = {
    method: capitalise(methodNames(t)[method]),
    steps: path.length - 1,
    x: formatNumber(end.x),
    y: formatNumber(end.y),
    loss: formatNumber(end.loss),
  };
  if (outcome === 'diverged') return t('{method} diverged after step {steps}, at loss {loss}.', values);
  if (outcome === 'stuck') return t('{method} is stuck at step {steps}: no step lowers the loss {loss} any more.', values);
  if (outcome === 'arrived') return t('{method} arrived at step {steps}: ({x}, {y}), loss {loss}.', values);
  if (forecast === 'diverges') return t('{method}, step {steps}: ({x}, {y}), loss {loss}. It will climb without end.', values);
  if (forecast === 'circles') return t('{method}, step {steps}: ({x}, {y}), loss {loss}. It will never settle.', values);
  return t('{method}, step {steps}: ({x}, {y}), loss {loss}.', values);
}

function describeOwn({ name, comparison, path }: OwnWalk, t: Translate): string {
  const largest = formatNumber(comparison.largest, 2);
  switch (comparison.kind) {
    case 'same':
      return t('Your {name} takes the same path. Largest difference: {largest}.', { name, largest });
    case 'apart':
      return path.every(({ loss }) => loss !== undefined)
        ? t('Your {name} leaves the path at step {from}. Largest difference: {largest}.', { name, largest, from: comparison.from })
        : t('Your {name} leaves the path at step {from}, and holds points that are no numbers.', { name, from: comparison.from });
    case 'shorter':
    case 'longer':
      return t('Your {name} makes {steps} steps on this path, the built-in one {expected}.', { ...comparison, name });
  }
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every iterate of every walk; a walk that has ended leaves its cells empty. */
export function toTable({ walks }: Derived, own: readonly OwnWalk[], t: Translate): FigureTable {
  const names = methodNames(t);
  const drawn = METHODS.flatMap((method) => walks.filter((walk) => walk.method === method));
  const isAlone = drawn.length === 1;
  const columns = drawn.flatMap(({ method }) =>
    ['x', 'y', t('loss'), t('slope')].map((column) => (isAlone ? column : `${names[method]}: ${column}`)),
  );
  const ownColumns = own.flatMap(({ name }) => ['x', 'y', t('difference')].map((column) => `${t('your {name}', { name })}: ${column}`));
  const length = Math.max(0, ...[...drawn, ...own].map(({ path }) => path.length));
  const cells = ({ path }: Walk, k: number): readonly (string | number)[] => {
    const at = path[k];
    return at ? [at.x, at.y, at.loss, at.slope] : ['', '', '', ''];
  };
  const ownCells = ({ path }: OwnWalk, k: number): readonly (string | number)[] => {
    const at = path[k];
    const cell = (value: number | undefined): string | number =>
      value === undefined || !Number.isFinite(value) ? String(value ?? '') : value;
    return at ? [at.x, at.y, at.difference].map(cell) : ['', '', ''];
  };
  const rows = Array.from({ length }, (_, k) => [
    k,
    ...drawn.flatMap((walk) => cells(walk, k)),
    ...own.flatMap((walk) => ownCells(walk, k)),
  ]);
  return { caption: t('Point, loss and length of the gradient after each step'), columns: [t('step'), ...columns, ...ownColumns], rows };
}
