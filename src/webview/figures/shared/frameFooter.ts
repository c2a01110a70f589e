import { button } from './button.js';
import { element } from './element.js';
import type { FigureDefinition, FigureStage } from './figureDefinition.js';
import type { FrameState } from './frameState.js';
import { segmentedSwitch } from './segmentedSwitch.js';

/** The kinds of file a figure can be saved as. */
export type ExportKind = 'png' | 'svg' | 'csv';

/** What the footer's controls do. */
export interface FooterOptions {
  readonly definition: FigureDefinition;
  readonly t: FigureStage['t'];
  readonly view: FrameState['view'];
  readonly onView: (view: FrameState['view']) => void;
  readonly onReset: () => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onCode: (exerciseId: string) => void;
}

/** Makes the footer every figure has: picture or table, reset, save as, and the way to the exercise. */
export function frameFooter({ definition, t, view, onView, onReset, onExport, onCode }: FooterOptions): HTMLElement {
  const segments = [
    { value: 'picture', text: t('Picture') },
    { value: 'table', text: t('Table') },
  ] as const;
  const saveAs = (['png', 'svg', 'csv'] as const).map((kind) => {
    const made = button(kind.toUpperCase(), 'quiet', () => onExport(kind));
    made.setAttribute('aria-label', t('Save as {kind}', { kind: kind.toUpperCase() }));
    return made;
  });
  const footer = element(
    'div',
    { class: 'fig-footer' },
    segmentedSwitch(t('Show as'), segments, view, onView).root,
    button(t('Reset'), 'quiet', onReset),
    element('div', { class: 'fig-save', attributes: { role: 'group', 'aria-label': t('Save as') } }, ...saveAs),
  );
  const { code } = definition;
  if (code) {
    const link = button(`${t('See this in code')}: ${t(code.label)}`, 'quiet', () => onCode(code.exercise));
    link.classList.add('fig-code');
    footer.append(link);
  }
  return footer;
}
