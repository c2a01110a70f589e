import type { Localiser } from '../localiser.js';
import type { FunctionReport, ImplementedFunction, LearnerLine, OutputShape } from './implementation.js';

/** Why a learner's function could not be drawn, and where to look. */
export interface ImplementationProblem {
  readonly message: string;
  readonly place?: LearnerLine | undefined;
}

/** Says what became of a function that returned nothing to draw. */
export function describeReport(
  name: string,
  report: Exclude<FunctionReport, { kind: 'value' }>,
  { output, wanted, task }: ImplementedFunction,
  l10n: Localiser,
): ImplementationProblem {
  switch (report.kind) {
    case 'not-implemented':
      return withPlace(l10n.t('{0} is not written yet: it is task {1} of the exercise.', name, task), report.place);
    case 'exception':
      return withPlace(l10n.t('{0} stopped with {1}', name, report.text), report.place);
    case 'signature':
      return withPlace(l10n.t('{0} cannot be called as the brief says: {1}.', name, report.text), report.place);
    case 'missing-file':
      return { message: l10n.t('{0} is missing from the project. You write your solution in it.', report.file) };
    case 'missing-function':
      return { message: l10n.t('{0} has no function {1}. The figure calls it by this name.', report.file, name) };
    case 'missing-module':
      return withPlace(l10n.t('{0} is not installed in the Python that runs your code.', report.module), report.place);
    case 'unreadable':
      return withPlace(l10n.t('Python cannot read this: {0}.', report.text), report.place);
    case 'too-slow':
      return withPlace(l10n.t('{0} was still at work after {1} seconds, and was stopped.', name, report.seconds), report.place);
    case 'ended':
      return { message: l10n.t('Python ended before {0} had returned. {1}', name, report.text).trim() };
    case 'wrong-output':
      return { message: describeOutput(name, report, output, wanted, l10n) };
  }
}

const withPlace = (message: string, place: LearnerLine | null | undefined): ImplementationProblem =>
  place === null || place === undefined ? { message } : { message, place };

function describeOutput(
  name: string,
  { came, hint }: Extract<FunctionReport, { kind: 'wrong-output' }>,
  output: OutputShape,
  wanted: string,
  l10n: Localiser,
): string {
  const words = [
    came.startsWith('(') ? l10n.t('{0} returned an array of shape {1}.', name, came) : describeKind(name, came, l10n),
    l10n.t('It should return {0}: {1}.', wanted, describeShape(output, l10n)),
  ];
  const advice = hint === null ? undefined : describeHint(hint, l10n);
  return [...words, ...(advice === undefined ? [] : [advice])].join(' ');
}

function describeKind(name: string, came: string, l10n: Localiser): string {
  return came === 'ragged'
    ? l10n.t('{0} returned rows of different lengths, or something that is no number.', name)
    : l10n.t('{0} returned {1}.', name, came);
}

function describeShape(output: OutputShape, l10n: Localiser): string {
  switch (output.kind) {
    case 'number':
      return l10n.t('one number');
    case 'vector':
      return l10n.t('shape {0}', `(${output.length},)`);
    case 'matrix':
      return l10n.t('shape {0}', `(n, ${output.columns})`);
  }
}

function describeHint(hint: string, l10n: Localiser): string | undefined {
  switch (hint) {
    case 'no-return':
      return l10n.t('Does every way through the function end with a return?');
    case 'transposed':
      return l10n.t('This looks transposed: rows and columns are exchanged.');
    case 'one-row':
      return l10n.t('This is one point only.');
    case 'one-in-array':
      return l10n.t('Take the number out of its array, for example with float(…).');
    case 'flatten':
      return l10n.t('One axis has length 1 and is too much: flatten it.');
    case 'too-much':
      return l10n.t('That is more than the figure can draw.');
    default:
      return undefined;
  }
}
