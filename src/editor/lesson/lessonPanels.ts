import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PagePart } from '../pagePart.js';
import { FigureStore } from './figureStore.js';
import { LessonJournal } from './lessonJournal.js';
import { LessonNotes } from './lessonNotes.js';
import { LessonPanel } from './lessonPanel.js';
import type { PanelHost } from './lessonPanel.js';
import { formatPageAddress, parsePageState, readPageId } from './pageAddress.js';
import type { PageAddress } from './pageAddress.js';
import { PageBuilder } from './pageBuilder.js';
import { pickPage } from './pickPage.js';
import { textSizeSetting } from './textSizeSetting.js';

/** All pages that are open: finds the right panel for what is asked, and keeps them up to date with the learner's progress. */
export class LessonPanels implements vscode.Disposable {
  readonly #panels = new Set<LessonPanel>();
  readonly #subscription: vscode.Disposable;
  readonly #host: PanelHost;

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly parts: readonly PagePart[],
    private readonly viewType: string,
  ) {
    const { context, content, progress, log } = dependencies;
    const figures = new FigureStore(context.extensionUri);
    const notes = new LessonNotes((lesson) => {
      for (const panel of this.#panels) {
        if (panel.shown?.kind === 'lesson' && panel.shown.id === lesson) {
          panel.showNotes();
        }
      }
    });
    this.#host = {
      dependencies,
      journal: new LessonJournal(dependencies),
      figures,
      notes,
      builder: new PageBuilder(context.extensionUri, { content, figures }, log),
      openAside: (address, heading) => this.#open(address, { heading, isAside: true }),
    };
    this.#subscription = vscode.Disposable.from(
      notes,
      progress.onDidChange((changed) => {
        for (const panel of this.#panels) {
          panel.showProgress(changed);
        }
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(textSizeSetting)) {
          for (const panel of this.#panels) {
            panel.showTextSize();
          }
        }
      }),
    );
  }

  /** The lesson that the reader looks at, or looked at last; `undefined` where none is open. */
  get currentLesson(): string | undefined {
    const shown = this.#latestPanel()?.shown;
    return shown?.kind === 'lesson' ? shown.id : undefined;
  }

  /** Opens a lesson, by its id or a row of the tree, at the heading with this anchor; asks which lesson when none is named. */
  async openLesson(argument: unknown, heading: unknown): Promise<void> {
    await this.#openOrAsk('lesson', argument, typeof heading === 'string' ? heading : undefined);
  }

  /** Opens the page of a step, by its id or a row of the tree; asks which one when there is neither. */
  async openStep(argument: unknown): Promise<void> {
    await this.#openOrAsk('step', argument);
  }

  /** Opens the page of a figure, or of all figures where it is named `all`; asks which one when none is named. */
  async openFigure(argument: unknown): Promise<void> {
    const id = readPageId(argument, 'figure') ?? (await this.#askForFigure());
    if (id !== undefined) {
      // A lesson that is open stays open: whoever looks for a figure comes back to it.
      const shown = [...this.#panels].find((panel) => panel.shown?.kind === 'figure');
      shown?.reveal(undefined);
      await (shown?.show({ kind: 'figure', id }, {}) ?? this.#open({ kind: 'figure', id }, { isAside: true }));
    }
  }

  /** Shows the outline of the lesson that the reader looks at. */
  showOutline(): void {
    const panel = this.#latestPanel();
    if (panel === undefined) {
      throw new UserError(vscode.l10n.t('Open a lesson first: the outline is a part of its page.'));
    }
    panel.showOutline();
  }

  /** Fills a panel that VS Code brings back after a reload. */
  async restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const address = parsePageState(state) ?? (await this.#lastPage());
    if (address === undefined) {
      webviewPanel.dispose();
      return;
    }
    await this.#adopt(webviewPanel).show(address, { isRestored: true });
  }

  /** Closes every page. */
  dispose(): void {
    this.#subscription.dispose();
    for (const panel of [...this.#panels]) {
      panel.dispose();
    }
  }

  async #openOrAsk(kind: 'lesson' | 'step', argument: unknown, heading?: string): Promise<void> {
    const id = readPageId(argument, kind) ?? (await pickPage(kind, await this.dependencies.content.catalogue()));
    if (id !== undefined) {
      await this.#open({ kind, id }, { heading, isAside: false });
    }
  }

  async #askForFigure(): Promise<string | undefined> {
    const [{ pickFigure }, catalogue, figures] = await Promise.all([
      import('./pickFigure.js'),
      this.dependencies.content.catalogue(),
      this.#host.figures.list(),
    ]);
    return pickFigure(figures, catalogue);
  }

  async #open(
    address: PageAddress,
    { heading, isAside }: { readonly heading?: string | undefined; readonly isAside: boolean },
  ): Promise<void> {
    const page = formatPageAddress(address);
    const shown = [...this.#panels].find((panel) => panel.shown?.name === page);
    if (shown !== undefined) {
      shown.reveal(heading);
      return;
    }
    const reused = isAside ? undefined : this.#latestPanel();
    const panel = reused ?? this.#adopt(this.#createPanel());
    reused?.reveal(undefined);
    await panel.show(address, { heading });
  }

  /** The page that the reader looked at last takes the next one, as a browser's tab does. */
  #latestPanel(): LessonPanel | undefined {
    const panels = [...this.#panels];
    return panels.find(({ isActive }) => isActive) ?? panels.find(({ isVisible }) => isVisible) ?? panels.at(-1);
  }

  #createPanel(): vscode.WebviewPanel {
    const column = vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    return vscode.window.createWebviewPanel(this.viewType, 'Ascent', column, { enableFindWidget: true });
  }

  #adopt(webviewPanel: vscode.WebviewPanel): LessonPanel {
    const panel = new LessonPanel(webviewPanel, this.#host);
    this.#panels.add(panel);
    const joined = this.parts.map((part) => part.attach(webviewPanel));
    webviewPanel.onDidDispose(() => {
      this.#panels.delete(panel);
      panel.dispose();
      vscode.Disposable.from(...joined).dispose();
    });
    return panel;
  }

  async #lastPage(): Promise<PageAddress | undefined> {
    const { lastLesson } = await this.dependencies.progress.load();
    return lastLesson === undefined ? undefined : { kind: 'lesson', id: lastLesson };
  }
}
