import { type Forecast, forecastFinish, fewestWeeks } from '../../core/dashboard/forecast.js';
import type { CoursePace } from '../../core/dashboard/coursePace.js';
import type { Overview } from '../../core/dashboard/overview.js';
import type { DashboardToEditor } from '../../protocol/dashboard.js';
import { seededRandom } from '../figures/shared/seededRandom.js';
import { makeChartSection } from './chartSection.js';
import { drawBarChart } from './drawBarChart.js';
import { drawForecast } from './drawForecast.js';
import { drawPlan } from './drawPlan.js';
import type { Words } from './words.js';

/** Draws how much of the course was done in each week, when the rest may be, and how the learner's plan compares with it. */
export function drawPace({ today, pace, plan, projects }: Overview, words: Words, post: (message: DashboardToEditor) => void): HTMLElement {
  const { l10n } = words;
  const { weeks } = pace;
  // Bars without height, and a table of noughts, say no more than the sentence above them.
  const hasBars = weeks.some((minutes) => minutes > 0);
  const forecast = forecastFinish(pace, seededRandom(1).uniform);
  const weekOf = (index: number): string => {
    const last = today - 7 * (weeks.length - 1 - index);
    return l10n.t('{0} to {1}', words.shortDay(last - 6), words.shortDay(last));
  };
  const { section, chart, readout } = makeChartSection(
    {
      id: 'pace',
      title: l10n.t('Pace'),
      summary: [describeForecast(forecast, today, weeks.length, words)],
      ...describeBasis(pace, { hasBars, forecast, projects }, words),
      ...(hasBars
        ? {
            table: {
              columns: [l10n.t('Week'), l10n.t('Minutes of the course')],
              rows: weeks.map((minutes, index) => [weekOf(index), words.number(minutes)]).toReversed(),
            },
          }
        : {}),
    },
    words,
  );
  if (hasBars) {
    drawBarChart(chart, readout, {
      label: l10n.t('Minutes of the course done in each week'),
      hint: l10n.t('Arrow keys go from week to week.'),
      bars: weeks.map((height) => ({ height })),
      axes: {
        x: {
          title: l10n.t('week that ends on'),
          format: (index) => words.shortDay(today - 7 * (weeks.length - 1 - index)),
          isTick: (index) => Number.isInteger(index) && index >= 0 && index < weeks.length,
        },
        y: { title: l10n.t('minutes of the course'), format: (value) => words.number(value) },
      },
      start: weeks.length - 1,
      describe: (index) => l10n.t('{0}: {1} of the course', weekOf(index), words.duration(weeks[index] ?? 0)),
    });
  }
  if (forecast.kind === 'range' && forecast.late !== undefined) {
    drawForecast(chart, { today, early: forecast.early ?? 0, likely: forecast.likely ?? 0, late: forecast.late }, words);
  }
  section.append(drawPlan(plan, words, post));
  return section;
}

function describeForecast(forecast: Forecast, today: number, weeks: number, words: Words): string {
  const { l10n } = words;
  const when = (inWeeks: number): string => words.monthAndYear(today + 7 * inWeeks);
  switch (forecast.kind) {
    case 'done':
      return l10n.t('All lessons and exercises written so far are done.');
    case 'too-few':
      return describeTooFew(forecast.weeks, words);
    case 'standing':
      return l10n.t('Nothing was finished in the last {0} weeks, so there is no pace to foresee anything from.', weeks);
    case 'range': {
      const { early, likely, late } = forecast;
      if (early === undefined || likely === undefined) {
        return l10n.t('At the pace of the last {0} weeks the rest would take more than ten years.', weeks);
      }
      if (late === undefined) {
        return l10n.t(
          'At the pace of the last {0} weeks you would be done around {1}, or much later: the weeks differ too much to say.',
          weeks,
          when(likely),
        );
      }
      return when(early) === when(late)
        ? l10n.t('At the pace of the last {0} weeks you would be done in {1}, in eight of ten futures.', weeks, when(likely))
        : l10n.t(
            'At the pace of the last {0} weeks you would be done around {1}; in eight of ten futures between {2} and {3}.',
            weeks,
            when(likely),
            when(early),
            when(late),
          );
    }
  }
}

function describeTooFew(weeks: number, { l10n }: Words): string {
  if (weeks < 2) {
    return weeks === 0
      ? l10n.t('A forecast needs {0} whole weeks; the first is not over yet.', fewestWeeks)
      : l10n.t('A forecast needs {0} whole weeks; so far there is 1.', fewestWeeks);
  }
  return l10n.t('A forecast needs {0} whole weeks; so far there are {1}.', fewestWeeks, weeks);
}

/** What bars and forecast are made from, and what is left; says nothing of what is not shown. */
function describeBasis(
  { remaining: { items, minutes } }: CoursePace,
  { hasBars, forecast, projects }: { readonly hasBars: boolean; readonly forecast: Forecast; readonly projects: number },
  words: Words,
): { readonly note?: string } {
  const { l10n } = words;
  const time = words.duration(minutes);
  const sentences = [
    ...(hasBars ? [l10n.t('A week counts the minutes that the course gives to the lessons read and exercises passed in it.')] : []),
    ...(forecast.kind === 'range'
      ? [l10n.t('The forecast draws 2,000 futures from these weeks and takes for granted that the weeks to come are like them.')]
      : []),
    ...(items === 0
      ? []
      : [
          items === 1
            ? l10n.t('Left is 1 lesson or exercise, {0}.', time)
            : l10n.t('Left are {0} lessons and exercises, {1}.', items, time),
        ]),
    ...(projects === 0 ? [] : [l10n.t('Projects are not counted.')]),
  ];
  return sentences.length === 0 ? {} : { note: sentences.join(' ') };
}
