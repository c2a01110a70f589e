import type { Localiser } from '../../core/localiser.js';
import type { ToEditor } from '../../protocol/lesson.js';
import type { FigureDefinition, FigureHost, MountedFigure } from '../figures/shared/figureDefinition.js';
import type { ImplementationRunner } from './implementationRunner.js';
import type { Announcer } from '../shared/announcer.js';
import type { RememberedPage } from './rememberedPage.js';

/** How far from the window a figure begins to load. */
const AHEAD = '600px';
/** How far from the window a figure is taken away again, so that a page of many figures holds only a few. */
const BEYOND = '4000px';

/** What figures need of their page. */
export interface FigureSurroundings {
  readonly l10n: Localiser;
  readonly remembered: RememberedPage;
  readonly announcer: Announcer;
  readonly implementations: ImplementationRunner;
  readonly post: (message: ToEditor) => void;
}

/** Draws the figures of the page, each when it comes near the window: their code is loaded then, and not before. */
export class FigureLoader {
  readonly #mounted = new Map<HTMLElement, MountedFigure>();
  readonly #wanted = new Set<HTMLElement>();

  constructor(private readonly page: FigureSurroundings) {}

  /** Waits for every figure of the page to come near, and lets go of those that are far away. */
  watch(page: HTMLElement): void {
    const figures = page.querySelectorAll<HTMLElement>('[data-figure]');
    // The page is in a frame: without `root`, the margins would not count.
    const watchAt = (rootMargin: string, act: (figure: HTMLElement, isNear: boolean) => void): void => {
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) {
            if (target instanceof HTMLElement) act(target, isIntersecting);
          }
        },
        { root: document, rootMargin },
      );
      for (const figure of figures) observer.observe(figure);
    };
    watchAt(AHEAD, (figure, isNear) => {
      if (isNear) void this.#load(figure);
    });
    watchAt(BEYOND, (figure, isNear) => {
      if (!isNear) this.#unload(figure);
    });
  }

  /** Draws a figure anew, with another preset or state. */
  async redraw(figure: HTMLElement): Promise<void> {
    this.#unload(figure);
    await this.#load(figure);
  }

  async #load(figure: HTMLElement): Promise<void> {
    const stage = figure.querySelector<HTMLElement>('.figure-stage');
    if (stage === null || this.#wanted.has(figure)) {
      return;
    }
    this.#wanted.add(figure);
    await this.#draw(figure, stage);
    stage.style.minHeight = '';
  }

  /** Takes a figure away that nobody uses; its room stays, so that the page keeps its length. */
  #unload(figure: HTMLElement): void {
    const stage = figure.querySelector<HTMLElement>('.figure-stage');
    const mounted = this.#mounted.get(figure);
    if (stage === null || mounted === undefined || figure.contains(document.activeElement)) {
      return;
    }
    stage.style.minHeight = `${stage.offsetHeight}px`;
    stage.dataset['waiting'] = '';
    this.#mounted.delete(figure);
    this.#wanted.delete(figure);
    mounted.dispose();
  }

  async #draw(figure: HTMLElement, stage: HTMLElement): Promise<void> {
    const { figure: id = '', key = '', preset } = figure.dataset;
    const words = figure.querySelector<HTMLDetailsElement>('.figure-words');
    try {
      const [definition, { mountFigure }] = await Promise.all([
        loadDefinition(id),
        import('../figures/shared/mountFigure.js'),
        loadStyles(),
      ]);
      stage.replaceChildren();
      this.#mounted.set(figure, mountFigure(stage, definition, this.#hostOf(id, key), preset === undefined ? {} : { preset }));
      if (words !== null) {
        words.open = false;
      }
    } catch (error) {
      console.error(error);
      const note = document.createElement('p');
      note.className = 'figure-failed';
      note.textContent =
        words === null
          ? this.page.l10n.t('This figure could not be drawn.')
          : this.page.l10n.t('This figure could not be drawn. Its words are below.');
      stage.replaceChildren(note);
    } finally {
      delete stage.dataset['waiting'];
    }
  }

  #hostOf(id: string, key: string): FigureHost {
    const { l10n, remembered, announcer, implementations, post } = this.page;
    return {
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion'),
      t: (text) => l10n.t(text),
      own: implementations.hostOf(id),
      state: remembered.current.figures[key],
      saveState: (state) => {
        remembered.setFigure(key, state);
      },
      // The frame shows the insight itself; the journal has no event for it.
      onInsight: () => undefined,
      onCode: (exercise) => {
        post({ type: 'follow-link', target: `exercise:${exercise}`, isAside: false });
      },
      exportFile: (name, mime, data) => {
        post({ type: 'export-file', name, mime, data });
      },
      announce: (text) => {
        announcer.say(text);
      },
    };
  }
}

async function loadDefinition(id: string): Promise<FigureDefinition> {
  const address = `${document.body.dataset['figures'] ?? ''}${id}.js`;
  const { figure } = (await import(address)) as { readonly figure: FigureDefinition };
  return figure;
}

let styles: Promise<void> | undefined;

/** The style sheet of figures comes with the first of them. */
function loadStyles(): Promise<void> {
  styles ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('../figures.css', document.body.dataset['figures']).href;
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      reject(new Error(`${link.href} could not be loaded.`));
    });
    document.head.append(link);
  });
  return styles;
}
