import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { SIZE, type ImageKind } from './images.js';
import { WHOLE, discarded, storage, type Derived, type Layers } from './model.js';
import type { State } from './state.js';

type Translate = FigureStage['t'];

/** The pictures as they are called. */
export function imageNames(t: Translate): Readonly<Record<ImageKind, string>> {
  return { digit: t('Digit'), stripes: t('Stripes'), blobs: t('Blobs'), noise: t('Noise') };
}

/** A share in per cent, as short as it can be told. */
export function percent(share: number): string {
  if (share < 1e-9) return '0';
  return formatNumber(100 * share, share < 0.1 ? 2 : 3);
}

/** Says what k layers cost and what they leave out. */
export function describe({ k }: State, derived: Derived, t: Translate): string {
  const { stored, relativeError, rank } = derived;
  const values = { k, size: SIZE, stored: stored.toLocaleString('en'), whole: WHOLE.toLocaleString('en'), share: percent(stored / WHOLE) };
  const error = percent(relativeError);
  return [
    k === 1
      ? t('1 layer of {size}: {stored} numbers instead of {whole}, {share} % of the picture.', values)
      : t('{k} layers of {size}: {stored} numbers instead of {whole}, {share} % of the picture.', values),
    error === '0'
      ? t('Nothing is left out: the picture has rank {rank}.', { rank })
      : t('The error is {error} % of the picture, both measured as lengths. No picture of rank {k} has a smaller one.', { error, k }),
    ...(stored >= WHOLE ? [t('This many layers save nothing: the picture itself is smaller.')] : []),
  ].join('\n');
}

/** Every singular value, and what is left out after it. */
export function toTable({ svd }: Layers, t: Translate): FigureTable {
  const whole = discarded(svd, 0);
  return {
    caption: t('Singular values, and what is left out if the layers end there'),
    columns: ['k', 'σ', t('squared error'), t('error in %'), t('numbers')],
    rows: svd.values.map((value, index) => {
      const rest = discarded(svd, index + 1);
      return [index + 1, value, rest, 100 * Math.sqrt(rest / whole), storage(index + 1)];
    }),
  };
}
