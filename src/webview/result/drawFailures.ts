import type { FailureResult } from '../../core/exercise/resultRecord.js';
import { element } from '../shared/element.js';
import { makeButton, makeDetails, type ResultContext } from './resultContext.js';

/** Draws what went wrong, the failure to look at first open. */
export function drawFailures(failures: readonly FailureResult[], context: ResultContext): readonly HTMLElement[] {
  if (failures.length === 0) {
    return [];
  }
  const { l10n } = context;
  return [
    element('section', { className: 'result-failures' }, [
      element('h2', {}, [failures.length === 1 ? l10n.t('What went wrong') : l10n.t('What went wrong, the first to look at first')]),
      ...failures.map((failure, index) => drawFailure(failure, index === 0, context)),
    ]),
  ];
}

function drawFailure(failure: FailureResult, isFirst: boolean, context: ResultContext): HTMLElement {
  const { l10n, post } = context;
  const { id, name, summary, facts, cause, misconception, output, place } = failure;
  const compared = facts.filter(({ label }) => isCompared(label));
  const go = makeButton('link-button', l10n.t('{0}, line {1}', place.file, place.line), `go-${id}`, () => {
    post({ type: 'open-place', ...place });
  });
  const [first = '', ...others] = summary.split('\n');
  const details = makeDetails(
    context,
    `failure-${id}`,
    isFirst,
    [element('span', { className: 'failure-summary' }, [first])],
    [
      ...(others.length === 0 ? [] : [element('pre', { className: 'fact-text' }, [others.join('\n')])]),
      ...(misconception === undefined ? [] : [callOut(l10n.t('These are the results of a well-known mistake'), misconception)]),
      ...facts.filter(({ label }) => !isCompared(label)).map(({ label, text }) => drawFact(label, text)),
      ...(compared.length === 0 ? [] : [drawComparison(compared, l10n)]),
      ...(cause === undefined ? [] : [callOut(l10n.t('Likely cause'), cause)]),
      element('p', { className: 'failure-place' }, [go, element('span', { className: 'failure-test' }, [name])]),
      ...(output === undefined
        ? []
        : [
            makeDetails(
              context,
              `output-${id}`,
              false,
              [l10n.t('What your code printed')],
              [element('pre', { className: 'fact-text' }, [output.trimEnd()])],
            ),
          ]),
    ],
  );
  details.className = 'failure';
  return details;
}

function isCompared(label: string): boolean {
  return label === 'expected' || label === 'received';
}

function drawFact(label: string, text: string): HTMLElement {
  return element('div', { className: 'fact' }, [
    element('p', { className: 'fact-label' }, [label]),
    element('pre', { className: 'fact-text' }, [text]),
  ]);
}

/** Expected and received side by side, the lines in which they differ marked. */
function drawComparison(facts: FailureResult['facts'], l10n: ResultContext['l10n']): HTMLElement {
  const lines = facts.map(({ text }) => text.split('\n'));
  const columns = facts.map(({ label, text }, column) => {
    const others = lines.filter((_, index) => index !== column);
    const drawn = text.split('\n').map((line, index) => {
      const isSame = others.every((other) => other[index] === line);
      return isSame ? element('span', {}, [line]) : element('mark', {}, [line]);
    });
    const box = element('div', { className: 'fact' }, [
      element('p', { className: 'fact-label' }, [label === 'expected' ? l10n.t('expected') : l10n.t('received')]),
      element(
        'pre',
        { className: 'fact-text' },
        drawn.flatMap((line, index) => (index === 0 ? [line] : ['\n', line])),
      ),
    ]);
    box.dataset['side'] = label;
    return box;
  });
  return element('div', { className: 'comparison' }, columns);
}

function callOut(label: string, text: string): HTMLElement {
  const paragraphs = text.split('\n\n').map((paragraph) => element('p', {}, [paragraph]));
  return element('div', { className: 'call-out' }, [element('p', { className: 'fact-label' }, [label]), ...paragraphs]);
}
