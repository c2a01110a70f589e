import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import type { Derived } from './model.js';
import type { State, Vector } from './state.js';

type Translate = FigureStage['t'];

/** Tenths times tenths are hundredths: what is smaller is rounding, and would be written as a power of ten. */
const clean = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);

/** A number as it is written in this figure. */
export const write = (value: number): string => formatNumber(clean(value), 4);

/** A vector as it is written in this figure. */
export const writeVector = ({ x, y }: Vector): string => `(${write(x)}, ${write(y)})`;

/** Says in words what the two vectors are to one another. */
export function describe({ u, v, challenge }: State, derived: Derived, t: Translate): string {
  const { dot, cosine, angle, projection, residual, agreement } = derived;
  const sum = `${write(u.x)} × ${write(v.x)} + ${write(u.y)} × ${write(v.y)}`.replaceAll('× −', '× (−').replace(/\(−[\d.]+/g, '$&)');
  const sentences = [t('u·v = {sum} = {dot}.', { sum, dot: write(dot) })];
  if (cosine === undefined || angle === undefined) {
    sentences.push(t('A zero vector has no direction: angle and cosine are undefined.'));
  } else {
    const values = { angle: write(angle), cosine: write(cosine) };
    sentences.push(`${t('Angle {angle}°, cosine {cosine}.', values)} ${describeAgreement(agreement, t)}`);
  }
  if (projection && residual) {
    sentences.push(
      t('u casts the shadow {projection} on v, which is {factor} times v. What is left, {residual}, is perpendicular to v.', {
        projection: writeVector(projection),
        factor: write(projection.factor),
        residual: writeVector(residual),
      }),
    );
  } else {
    sentences.push(t('Nothing can be projected onto a zero vector.'));
  }
  if (challenge > 0) sentences.push(describeChallenge(agreement, t));
  return sentences.join('\n');
}

function describeAgreement(agreement: Derived['agreement'], t: Translate): string {
  switch (agreement) {
    case 'same':
      return t('They point the same way.');
    case 'agree':
      return t('They agree: less than a right angle.');
    case 'perpendicular':
      return t('They are perpendicular: neither says anything of the other.');
    case 'disagree':
      return t('They disagree: more than a right angle.');
    case 'opposite':
      return t('They point in opposite directions.');
    case 'undefined':
      return '';
  }
}

const describeChallenge = (agreement: Derived['agreement'], t: Translate): string =>
  agreement === 'perpendicular' ? t('Challenge met: perpendicular.') : t('Challenge: move one arrow until the two are perpendicular.');

/** Every number of the figure. */
export function toTable({ u, v }: State, derived: Derived, t: Translate): FigureTable {
  const word = (value: number | undefined): number | string => (value === undefined ? t('undefined') : clean(value));
  const row = (name: string, one: number | undefined, other?: number): readonly (string | number)[] => [
    name,
    word(one),
    other === undefined ? '' : clean(other),
  ];
  const { projection, residual } = derived;
  return {
    caption: t('The two vectors, and what they are to one another'),
    columns: [t('quantity'), t('value or x'), 'y'],
    rows: [
      row('u', u.x, u.y),
      row('v', v.x, v.y),
      row('u·v', derived.dot),
      row('|u|', derived.lengths.u),
      row('|v|', derived.lengths.v),
      row(t('cosine'), derived.cosine),
      row(t('angle in degrees'), derived.angle),
      row(t('projection of u on v'), projection?.x, projection?.y),
      row(t('residual'), residual?.x, residual?.y),
      row(t('residual·v'), residual && residual.x * v.x + residual.y * v.y),
    ],
  };
}
