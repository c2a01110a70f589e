import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PagePart } from '../pagePart.js';
import type { LessonPanels } from './lessonPanels.js';

/** The kind of webview that lessons and steps are shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.lesson';

/**
 * Registers what opens lessons and steps. Pages, and everything that draws them, are loaded when the first one is opened.
 * @param parts what else takes part in the pages
 */
export function registerLessons(dependencies: FeatureDependencies, parts: readonly PagePart[]): vscode.Disposable {
  const { commands } = dependencies;
  let loading: Promise<LessonPanels> | undefined;
  const loadPanels = (): Promise<LessonPanels> => {
    loading ??= import('./lessonPanels.js').then(({ LessonPanels }) => new LessonPanels(dependencies, parts, viewType));
    return loading;
  };
  commands.register('ascent.openLesson', async (argument, heading) => (await loadPanels()).openLesson(argument, heading));
  commands.register('ascent.openStep', async (argument) => (await loadPanels()).openStep(argument));
  commands.register('ascent.exploreFigures', async (argument) => (await loadPanels()).openFigure(argument));
  commands.register('ascent.showLessonOutline', async () => (await loadPanels()).showOutline());
  commands.register('ascent.showBookmarks', async () => (await import('./showBookmarks.js')).showBookmarks(dependencies));
  // A row of the tree and a page name their lesson; the palette means the one that is open.
  const findLesson = async (argument: unknown): Promise<string | undefined> => {
    const { chooseLesson } = await import('./chooseLesson.js');
    return chooseLesson(argument, (await loading)?.currentLesson, dependencies.content);
  };
  commands.register('ascent.exportLesson', async (argument, format, target) => {
    const id = await findLesson(argument);
    if (id !== undefined) {
      const { exportLesson } = await import('./export/exportLesson.js');
      await exportLesson(id, format, target, dependencies);
    }
  });
  commands.register('ascent.openCell', async (argument, cell, codes) => {
    const id = await findLesson(argument);
    if (id !== undefined) {
      const { openCell } = await import('./openCell.js');
      await openCell(id, cell, codes, dependencies.content);
    }
  });
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state) => (await loadPanels()).restore(panel, state),
  });
  return {
    dispose: () => {
      serializer.dispose();
      void loading?.then((panels) => panels.dispose());
    },
  };
}
