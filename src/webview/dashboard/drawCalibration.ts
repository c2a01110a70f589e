import { fewestInBin } from '../../core/dashboard/calibration.js';
import type { MemoryOverview, Overview } from '../../core/dashboard/overview.js';
import type { Count } from '../../core/roadmap/itemStates.js';
import { plot } from '../figures/shared/plot.js';
import { makeChartSection } from './chartSection.js';
import { exploreMarks } from './exploreMarks.js';
import type { Words } from './words.js';

/** Draws whether what was foreseen came true: chances of recall against what was recalled, and first answers to questions. */
export function drawCalibration(
  { recalls, calibration }: MemoryOverview,
  { firstAnswers, predictions }: Overview,
  words: Words,
): HTMLElement {
  const { l10n } = words;
  const hasEnough = calibration.length > 0;
  const bins = calibration;
  const { section, chart, readout } = makeChartSection(
    {
      id: 'calibration',
      title: l10n.t('Foreseen and found'),
      summary: [
        hasEnough
          ? l10n.t(
              'Each dot gathers reviews of which the schedule foresaw the same chance of recall. On the line, it was right; below it, you forgot more than foreseen.',
            )
          : recalls === 1
            ? l10n.t('After some more reviews this compares what the schedule foresaw with what you recalled (1 review so far).')
            : l10n.t(
                'After some more reviews this compares what the schedule foresaw with what you recalled ({0} reviews so far).',
                recalls,
              ),
        ...describeFirstAnswers(firstAnswers, words),
        ...describePredictions(predictions, words),
      ],
      ...(hasEnough
        ? {
            note: l10n.t(
              'From {0} reviews at least a day after the one before. The bars are 95 % intervals; groups of fewer than {1} reviews are left out.',
              words.number(recalls),
              fewestInBin,
            ),
            table: {
              columns: [l10n.t('Foreseen'), l10n.t('Recalled'), l10n.t('95 % interval'), l10n.t('Reviews')],
              rows: bins.map(({ foreseen, observed, low, high, count }) => [
                words.share(foreseen),
                words.share(observed),
                l10n.t('{0} to {1}', words.share(low), words.share(high)),
                words.number(count),
              ]),
            },
          }
        : {}),
    },
    words,
  );
  if (!hasEnough) {
    return section;
  }
  const floor = Math.floor(10 * Math.min(...bins.flatMap(({ foreseen, low }) => [foreseen, low]))) / 10;
  const draw = (): void => {
    const { x, y } = area.scales({ x: [floor, 1], y: [floor, 1] });
    const line = `M${String(x(floor))},${String(y(floor))}L${String(x(1))},${String(y(1))}`;
    area.marks.selectAll('path.fig-here').data([line]).join('path').attr('class', 'fig-here').attr('d', String);
    const groups = area.front
      .selectAll<SVGGElement, (typeof bins)[number]>('g')
      .data(bins)
      .join((enter) => {
        const group = enter
          .append('g')
          .attr('class', 'dash-bin')
          .attr('data-index', (_, index) => index);
        group.append('path');
        group.append('circle').attr('class', 'dash-dot');
        group.append('circle').attr('class', 'dash-reach').attr('r', 14);
        return group;
      })
      .attr('transform', ({ foreseen, observed }) => `translate(${String(x(foreseen))},${String(y(observed))})`);
    groups.select('path').attr('d', ({ observed, low, high }) => `M0,${String(y(low) - y(observed))}V${String(y(high) - y(observed))}`);
    groups.select('.dash-dot').attr('r', ({ count }) => 3 + Math.min(4, Math.sqrt(count) / 12));
  };
  const area = plot(chart, {
    label: l10n.t('Share recalled against chance foreseen'),
    role: 'img',
    height: () => 180,
    onResize: draw,
    axes: {
      x: { title: l10n.t('foreseen'), format: (value) => words.share(value) },
      y: { title: l10n.t('recalled'), format: (value) => words.share(value) },
    },
  });
  exploreMarks(area.svg, readout, l10n.t('Arrow keys go from dot to dot.'), () => ({
    count: bins.length,
    start: 0,
    across: 1,
    down: 1,
    describe: (index) => {
      const bin = bins[index];
      return bin === undefined
        ? ''
        : l10n.t(
            'Foreseen {0}, recalled {1} of {2} reviews',
            words.share(bin.foreseen),
            words.share(bin.observed),
            words.number(bin.count),
          );
    },
  }));
  // Once it is in the page and has a width.
  requestAnimationFrame(draw);
  return section;
}

function describeFirstAnswers({ done, all }: Count, words: Words): readonly string[] {
  const { l10n } = words;
  if (all === 0) {
    return [];
  }
  return all === 1
    ? [l10n.t('Of 1 quiz question you answered {0} rightly at the first try.', done)]
    : [l10n.t('Of {0} quiz questions you answered {1} rightly at the first try ({2}).', all, done, words.share(done / all))];
}

function describePredictions(count: number, { l10n }: Words): readonly string[] {
  if (count === 0) {
    return [];
  }
  return count === 1
    ? [l10n.t('You committed to 1 prediction before reading on. It is in your own words, so no score is made of it.')]
    : [l10n.t('You committed to {0} predictions before reading on. They are in your own words, so no score is made of them.', count)];
}
