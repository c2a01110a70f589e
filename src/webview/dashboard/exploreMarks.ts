/** Marks of a chart that can be pointed at, by number. */
export interface Marks {
  readonly count: number;
  /** Where arrow keys begin. */
  readonly start: number;
  /** How far the up and down keys go; the left and right keys go by `across`. */
  readonly across: number;
  readonly down: number;
  readonly describe: (index: number) => string;
}

/**
 * Lets a reader go through the marks of a chart (elements with `data-index`), by pointer or arrow keys; Escape leaves them. What is pointed at
 * is said in the read-out, which screen readers follow.
 */
export function exploreMarks(svg: SVGSVGElement, readout: HTMLElement, hint: string, marks: () => Marks): void {
  let current: number | undefined;
  const point = (index: number | undefined): void => {
    if (index === current) {
      return;
    }
    svg.querySelector('.dash-current')?.classList.remove('dash-current');
    current = index;
    readout.textContent = index === undefined ? (document.activeElement === svg ? hint : '') : marks().describe(index);
    if (index !== undefined) {
      svg.querySelector(`[data-index="${String(index)}"]`)?.classList.add('dash-current');
    }
  };
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('focus', () => {
    if (current === undefined) {
      readout.textContent = hint;
    }
  });
  svg.addEventListener('blur', () => {
    point(undefined);
    readout.textContent = '';
  });
  svg.addEventListener('pointermove', ({ target }) => {
    const index = target instanceof Element ? target.closest<SVGElement>('[data-index]')?.dataset['index'] : undefined;
    if (index !== undefined) {
      point(Number(index));
    }
  });
  svg.addEventListener('pointerleave', () => {
    point(undefined);
  });
  svg.addEventListener('keydown', (event) => {
    const { count, start, across, down } = marks();
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -across, ArrowRight: across, ArrowUp: -down, ArrowDown: down };
    const step = steps[event.key];
    const goal =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? count - 1
          : step === undefined
            ? undefined
            : current === undefined
              ? start
              : current + step;
    if (goal !== undefined && count > 0) {
      event.preventDefault();
      point(Math.max(0, Math.min(count - 1, goal)));
    } else if (event.key === 'Escape') {
      point(undefined);
    }
  });
}
