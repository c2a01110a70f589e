import { element } from '../shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { segmentedSwitch } from '../shared/segmentedSwitch.js';
import { slider } from '../shared/slider.js';
import { bars } from './bars.js';
import { IMAGE_KINDS, type ImageKind } from './images.js';
import { derive, layersOf, type Layers } from './model.js';
import { K_RANGE, PRESETS, init, place, type State } from './state.js';
import { tiles } from './tiles.js';
import { describe, imageNames, toTable } from './words.js';

function mount(root: HTMLElement, stage: FigureStage, preset: unknown): FigureHandle {
  const { t } = stage;
  const home = init(preset);
  let state = init(stage.state, home);
  const known = new Map<ImageKind, Layers>();
  const layers = (): Layers => {
    const found = known.get(state.image) ?? layersOf(state.image);
    known.set(state.image, found);
    return found;
  };

  let derived = derive(layers(), state.k);
  const draw = (): void => {
    tileRow.draw(layers().image, derived, state.k);
    chart.draw(layers().svd.values, state.k);
  };
  const change = (part: Partial<State>): void => {
    state = { ...state, ...part };
    derived = derive(layers(), state.k);
    draw();
    image.set(state.image);
    k.set(state.k);
    stage.show({
      readout: describe(state, derived, t),
      state,
      table: () => toTable(layers(), t),
      // The noise beside a picture that has structure.
      insight: known.has('noise') && known.size > 1,
    });
  };

  const tileRow = tiles(stage, draw);
  const chart = bars(stage, (wanted) => change({ k: place(wanted) }), draw);
  const names = imageNames(t);
  const image = segmentedSwitch(
    t('Picture'),
    IMAGE_KINDS.map((value) => ({ value, text: names[value] })),
    state.image,
    (chosen) => change({ image: chosen }),
  );
  const k = slider({
    label: t('Layers kept, k'),
    ...K_RANGE,
    step: 1,
    scale: 'linear',
    value: state.k,
    format: (value) => formatNumber(value),
    onInput: (value) => change({ k: place(value) }),
  });
  root.append(
    element('div', { class: 'fig-pictures' }, tileRow.root, chart.root),
    element('div', { class: 'fig-controls fig-grid-2' }, image.root, k.root),
  );
  change({});

  return {
    reset: () => change(home),
    pictures: () => [tileRow.drawing.svg, chart.plot.svg],
    dispose() {
      tileRow.drawing.dispose();
      chart.plot.dispose();
      root.replaceChildren();
    },
  };
}

/** Pictures as sums of layers, strongest first. */
export const figure: FigureDefinition = {
  id: 'fig-svd-image',
  title: 'Rank-k pictures',
  shows: 'Pictures as sums of layers, the strongest first, and what is left out after k of them.',
  step: 'math',
  predict: {
    prompt: 'Four pictures of 48 × 48 pixels are each cut down to the 5 strongest of their 48 layers. Which one suffers most?',
    options: ['The drawn digit.', 'The slanted stripes.', 'The soft blobs.', 'The noise.'],
    answer:
      'The noise. All its layers but one are about equally strong, so five of them hold little. The stripes are nothing but three layers, however many stripes there are.',
  },
  insight: 'Structure lives in a few directions; noise does not compress.',
  insightHint: 'Find the k at which you no longer see a difference. Then choose the noise.',
  presets: PRESETS,
  mount,
};
