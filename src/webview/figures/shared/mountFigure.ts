import { toCsv } from './csv.js';
import { drawTable } from './dataTable.js';
import { element, uniqueId } from './element.js';
import { exportSvg, toPng } from './exportPicture.js';
import type { FigureDefinition, FigureHost, FigureSnapshot, FigureStage, MountedFigure } from './figureDefinition.js';
import { fillTemplate } from './fillTemplate.js';
import { frameFooter, type ExportKind } from './frameFooter.js';
import { isRecord, parseFrameState, type FrameState } from './frameState.js';
import { insightLine } from './insightLine.js';
import { predictionCard } from './predictionCard.js';

const SAVE_DELAY = 250;

/**
 * Mounts a figure in its frame: prediction, controls and picture, read-out, insight, table, exports.
 * `params` is what the lesson wrote in the figure block; of it, `preset` is used. Throws on an unknown preset.
 */
export function mountFigure(container: HTMLElement, definition: FigureDefinition, host: FigureHost, params: unknown): MountedFigure {
  const preset = presetOf(definition, params);
  const t: FigureStage['t'] = (key, values) => fillTemplate(host.t(key), values);
  let state = parseFrameState(host.state);
  let snapshot: FigureSnapshot | undefined;
  let saving: number | undefined;

  const save = (): void => {
    window.clearTimeout(saving);
    saving = undefined;
    host.saveState(state);
  };
  const keep = (change: Partial<FrameState>): void => {
    state = { ...state, ...change };
    saving ??= window.setTimeout(save, SAVE_DELAY);
  };

  const titleId = uniqueId('figure');
  const stageRoot = element('div', { class: 'fig-stage', attributes: { tabindex: -1, role: 'group', 'aria-labelledby': titleId } });
  const table = element('div', { class: 'fig-table', attributes: { tabindex: 0, role: 'region', 'aria-label': t('Data of this figure') } });
  const readout = element('p', { class: 'fig-readout', attributes: { 'aria-live': 'polite' } });
  const insight = insightLine(definition, t);
  const card = predictionCard(definition.predict, t, (prediction) => {
    keep({ prediction });
    save();
    showPrediction();
    stageRoot.focus({ preventScroll: true });
  });
  const footer = frameFooter({
    definition,
    t,
    view: state.view,
    onView: (view) => {
      keep({ view });
      showView();
    },
    onReset: () => {
      handle.reset();
      host.announce(t('The figure is back at its beginning.'));
    },
    onExport: (kind) => void exportAs(kind),
    onCode: (exercise) => host.onCode(exercise),
  });
  const body = element('div', { class: 'fig-body' }, stageRoot, readout, insight.root, footer);
  const root = element(
    'section',
    { class: 'ascent-figure', attributes: { 'aria-labelledby': titleId } },
    element('h3', { class: 'fig-title', text: t(definition.title), attributes: { id: titleId } }),
    card.root,
    body,
  );

  const showPrediction = (): void => {
    card.set(state.prediction);
    body.inert = state.prediction === undefined;
  };
  const showTable = (): void => {
    if (state.view === 'table' && snapshot) drawTable(table, snapshot.table(), t);
  };
  const showView = (): void => {
    root.dataset.view = state.view;
    table.hidden = state.view !== 'table';
    showTable();
  };
  const unlock = (): void => {
    insight.unlock();
    if (state.insight) return;
    keep({ insight: true });
    host.announce(t(definition.insight));
    host.onInsight();
  };
  const show = (next: FigureSnapshot): void => {
    snapshot = next;
    readout.setAttribute('aria-live', next.moving === true ? 'off' : 'polite');
    if (readout.textContent !== next.readout) readout.textContent = next.readout;
    showTable();
    if (next.insight && !state.insight) unlock();
    keep({ figure: next.state });
  };
  const exportAs = async (kind: ExportKind): Promise<void> => {
    if (!snapshot) return;
    const name = `${definition.id}.${kind}`;
    if (kind === 'csv') {
      host.exportFile(name, 'text/csv', toCsv(snapshot.table()));
      return;
    }
    const picture = exportSvg(handle.pictures(), t(definition.title), getComputedStyle(root).backgroundColor);
    if (kind === 'svg') host.exportFile(name, 'image/svg+xml', picture.svg);
    else host.exportFile(name, 'image/png', await toPng(picture));
  };

  container.append(root);
  const handle = definition.mount(stageRoot, { reducedMotion: host.reducedMotion, t, state: state.figure, show }, preset);
  stageRoot.prepend(table);
  if (state.insight) unlock();
  showPrediction();
  showView();

  return {
    dispose() {
      if (saving !== undefined) save();
      handle.dispose();
      root.remove();
    },
  };
}

function presetOf({ id, presets }: FigureDefinition, params: unknown): unknown {
  const wanted = isRecord(params) ? params.preset : undefined;
  const [first] = Object.keys(presets);
  const name = typeof wanted === 'string' ? wanted : first;
  if (name === undefined || !Object.hasOwn(presets, name)) {
    throw new Error(`${id} has no preset "${String(name)}"; it has ${Object.keys(presets).join(', ')}.`);
  }
  return presets[name];
}
