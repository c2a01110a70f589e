import type { Localiser } from '../../core/localiser.js';
import type { ToEditor } from '../../protocol/lesson.js';
import type { FigureDefinition, FigureHost } from '../figures/shared/figureDefinition.js';
import type { Announcer } from './announcer.js';
import type { RememberedPage } from './rememberedPage.js';

/** How far below the window a figure begins to load. */
const AHEAD = '600px';

/** Draws the figures of the page, each when it comes near the window: their code is loaded then, and not before. */
export class FigureLoader {
  constructor(
    private readonly l10n: Localiser,
    private readonly remembered: RememberedPage,
    private readonly announcer: Announcer,
    private readonly post: (message: ToEditor) => void,
  ) {}

  /** Waits for every figure of the page to come near. */
  watch(page: HTMLElement): void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting && target instanceof HTMLElement) {
            observer.unobserve(target);
            void this.#draw(target);
          }
        }
      },
      { rootMargin: AHEAD },
    );
    for (const figure of page.querySelectorAll('[data-figure]')) {
      observer.observe(figure);
    }
  }

  async #draw(figure: HTMLElement): Promise<void> {
    const { figure: id = '', key = '', preset } = figure.dataset;
    const stage = figure.querySelector<HTMLElement>('.figure-stage');
    const words = figure.querySelector<HTMLDetailsElement>('.figure-words');
    if (stage === null) {
      return;
    }
    try {
      const [definition, { mountFigure }] = await Promise.all([
        loadDefinition(id),
        import('../figures/shared/mountFigure.js'),
        loadStyles(),
      ]);
      stage.replaceChildren();
      mountFigure(stage, definition, this.#hostOf(key), preset === undefined ? {} : { preset });
      if (words !== null) {
        words.open = false;
      }
    } catch (error) {
      console.error(error);
      const note = document.createElement('p');
      note.className = 'figure-failed';
      note.textContent = this.l10n.t('This figure could not be drawn. Its words are below.');
      stage.replaceChildren(note);
    } finally {
      delete stage.dataset['waiting'];
    }
  }

  #hostOf(key: string): FigureHost {
    const { l10n, remembered, announcer, post } = this;
    return {
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion'),
      t: (text) => l10n.t(text),
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
