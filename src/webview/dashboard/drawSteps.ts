import type { StepRetention } from '../../core/dashboard/mastery.js';
import type { StepOnMap } from '../../core/dashboard/overview.js';
import type { DashboardToEditor } from '../../protocol/dashboard.js';
import { element } from '../shared/element.js';
import { makeChartSection } from './chartSection.js';
import type { Words } from './words.js';

/** Draws the map of steps: a table, each of whose numbers has a bar. */
export function drawSteps(
  steps: readonly StepOnMap[],
  retention: readonly StepRetention[] | undefined,
  words: Words,
  post: (message: DashboardToEditor) => void,
): HTMLElement {
  const { l10n } = words;
  const { section, chart, readout } = makeChartSection(
    {
      id: 'steps',
      title: l10n.t('Steps'),
      summary: [],
      note: l10n.t(
        'Read: lessons read to the end. Practised: exercises passed. Retained: how many of the step’s cards you would recall today, by the review schedule’s estimate; cards that you have not met yet count as not known.',
      ),
    },
    words,
  );
  readout.remove();
  const columns = [l10n.t('Step'), l10n.t('Read'), l10n.t('Practised'), l10n.t('Retained')];
  const rows = steps.map((step) => {
    const open = element('button', { type: 'button', className: 'link-button' }, [step.title]);
    open.addEventListener('click', () => {
      post({ type: 'open-step', step: step.step });
    });
    const kept = retention?.find((one) => one.step === step.step);
    const isWritten = step.read.all + step.practised.all > 0;
    const name = element('th', { scope: 'row' }, [element('span', { className: 'dash-number' }, [String(step.number)]), open]);
    const row = element('tr', { className: isWritten ? '' : 'dash-planned' }, [
      name,
      ...(isWritten
        ? [
            drawMeter('read', step.read.done, step.read.all, words),
            drawMeter('practised', step.practised.done, step.practised.all, words),
            kept === undefined ? element('td', {}, ['…']) : drawMeter('retained', kept.known, kept.all, words),
          ]
        : [element('td', { colSpan: 3 }, [l10n.t('still being written')])]),
    ]);
    return row;
  });
  chart.append(
    element('table', { className: 'dash-steps' }, [
      element('thead', {}, [
        element(
          'tr',
          {},
          columns.map((text) => element('th', { scope: 'col' }, [text])),
        ),
      ]),
      element('tbody', {}, rows),
    ]),
  );
  return section;
}

function drawMeter(kind: 'read' | 'practised' | 'retained', done: number, all: number, { l10n }: Words): HTMLElement {
  if (all === 0) {
    return element('td', { className: 'dash-none' }, ['–']);
  }
  const fill = element('span', { className: `dash-fill dash-${kind}` });
  fill.style.width = `${String((100 * done) / all)}%`;
  const shown = kind === 'retained' ? Math.round(done) : done;
  return element('td', {}, [
    element('span', { className: 'dash-meter', ariaHidden: 'true' }, [fill]),
    element('span', { className: 'dash-count' }, [l10n.t('{0} of {1}', shown, all)]),
  ]);
}
