import { drawTable } from './dataTable.js';
import { element, uniqueId } from './element.js';
import { exportFigure } from './exportFigure.js';
import type { FigureDefinition, FigureHost, FigureSnapshot, FigureStage, MountedFigure } from './figureDefinition.js';
import { fillTemplate } from './fillTemplate.js';
import { frameFooter, type ExportKind } from './frameFooter.js';
import { isRecord } from './frameState.js';
import { insightLine } from './insightLine.js';
import { ownPanel } from './ownPanel.js';
import { predictionCard } from './predictionCard.js';
import { keepState } from './stateKeeper.js';

/**
 * Mounts a figure in its frame: prediction, controls and picture, read-out, insight, table, exports.
 * `params` is what the lesson wrote in the figure block; of it, `preset` is used. Throws on an unknown preset.
 */
export function mountFigure(container: HTMLElement, definition: FigureDefinition, host: FigureHost, params: unknown): MountedFigure {
  const preset = presetOf(definition, params);
  // A number and its % stay in one line.
  const t: FigureStage['t'] = (key, values) => fillTemplate(host.t(key), values).replace(/(\d) %/g, '$1\u00a0%');
  const memory = keepState(host);
  let snapshot: FigureSnapshot | undefined;

  const titleId = uniqueId('figure');
  const title = element('h3', { class: 'fig-title', text: t(definition.title), attributes: { id: titleId } });
  const stageRoot = element('div', { class: 'fig-stage', attributes: { tabindex: -1, role: 'group', 'aria-labelledby': titleId } });
  const table = element('div', { class: 'fig-table', attributes: { tabindex: 0, role: 'region', 'aria-label': t('Data of this figure') } });
  const readout = element('p', { class: 'fig-readout', attributes: { 'aria-live': 'polite' } });
  const insight = insightLine(definition, t);
  const card = predictionCard(definition.predict, t, (prediction) => {
    memory.change({ prediction });
    showPrediction();
    stageRoot.focus({ preventScroll: true });
  });
  const footer = frameFooter({
    definition,
    t,
    view: memory.current().view,
    onView: (view) => {
      memory.change({ view });
      showView();
    },
    onReset: () => {
      handle.reset();
      host.announce(t('The figure is back at its beginning.'));
    },
    onExport: (kind) => void saveAs(kind),
    onCode: (exercise) => host.onCode(exercise),
  });
  const own =
    definition.implementation &&
    host.own &&
    ownPanel({
      host: host.own,
      t,
      source: memory.current().source,
      onSource: (source) => memory.change({ source }),
      redraw: () => handle.redraw?.(),
    });
  const body = element('div', { class: 'fig-body' }, stageRoot, ...(own ? [own.root] : []), readout, insight.root, footer);
  const root = element('section', { class: 'ascent-figure', attributes: { 'aria-labelledby': titleId } }, title, card.root, body);

  const showPrediction = (): void => {
    const { prediction } = memory.current();
    card.set(prediction);
    body.inert = prediction === undefined;
  };
  const showTable = (): void => {
    if (memory.current().view === 'table' && snapshot) drawTable(table, snapshot.table(), t);
  };
  const showView = (): void => {
    const { view } = memory.current();
    root.dataset.view = view;
    table.hidden = view !== 'table';
    showTable();
  };
  const show = (next: FigureSnapshot): void => {
    snapshot = next;
    memory.change({ figure: next.state });
    readout.setAttribute('aria-live', next.moving === true ? 'off' : 'polite');
    if (readout.textContent !== next.readout) readout.textContent = next.readout;
    showTable();
    if (!next.insight || memory.current().insight) return;
    memory.change({ insight: true });
    insight.unlock();
    host.announce(t(definition.insight));
    host.onInsight();
  };
  const saveAs = async (kind: ExportKind): Promise<void> => {
    if (!snapshot) return;
    const picture = { title: t(definition.title), drawings: handle.pictures(), legend: handle.legend?.() ?? [], frame: root };
    await exportFigure(kind, { ...picture, name: definition.id, table: snapshot.table }, host);
  };

  // In the page before it is drawn: a drawing asks for its width.
  container.append(root);
  const stage = { reducedMotion: host.reducedMotion, t, state: memory.current().figure, show, own: own?.ask ?? builtIn };
  if (memory.current().insight) insight.unlock();
  const handle = definition.mount(stageRoot, stage, preset);
  stageRoot.prepend(table);
  showPrediction();
  showView();

  return {
    dispose() {
      own?.dispose();
      memory.dispose();
      handle.dispose();
      root.remove();
    },
  };
}

const builtIn: FigureStage['own'] = () => ({ source: 'built-in', outputs: new Map() });

function presetOf({ id, presets }: FigureDefinition, params: unknown): unknown {
  const wanted = isRecord(params) ? params.preset : undefined;
  const [first] = Object.keys(presets);
  const name = typeof wanted === 'string' ? wanted : first;
  if (name === undefined || !Object.hasOwn(presets, name)) {
    throw new Error(`${id} has no preset "${String(name)}"; it has ${Object.keys(presets).join(', ')}.`);
  }
  return presets[name];
}
