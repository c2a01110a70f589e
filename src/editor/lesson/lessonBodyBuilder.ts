import * as vscode from 'vscode';
import { parseLesson } from '../../core/content/parseLesson.js';
import { parseYaml } from '../../core/content/parseYaml.js';
import { bibliographySchema } from '../../core/content/schema/bibliography.js';
import type { Bibliography } from '../../core/content/schema/bibliography.js';
import { findNeighbours } from '../../core/lesson/findNeighbours.js';
import { renderLesson } from '../../core/lesson/renderLesson.js';
import { renderLessonPage } from '../../core/lesson/renderLessonPage.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { buildProblemBody } from './pageBody.js';
import type { PageBody } from './pageBody.js';
import { findText, listScripts } from './readFiles.js';

/** Reads lessons and draws their pages. A lesson that cannot be read becomes a page that says what to do. */
export class LessonBodyBuilder {
  #figures: Promise<ReadonlySet<string>> | undefined;

  constructor(
    private readonly contentUri: vscode.Uri,
    private readonly figuresUri: vscode.Uri,
  ) {}

  /** Builds the page of a lesson; `webview` gives addresses to its images. */
  async build(id: string, catalogue: Catalogue, webview: Pick<vscode.Webview, 'asWebviewUri'>): Promise<PageBody> {
    const place = findNeighbours(catalogue, id);
    if (place === undefined) {
      return noSuchLesson(id);
    }
    const { path, exercises, requires, title } = place.lesson;
    const file = vscode.Uri.joinPath(this.contentUri, path);
    const [source, bibliography, figures] = await Promise.all([findText(file), this.#readBibliography(), this.#listFigures()]);
    if (source === undefined) {
      return missingFile(path);
    }
    const parsed = parseLesson(path, source);
    if (parsed.frontMatter === undefined) {
      const words = vscode.l10n.t('The facts at the beginning of its file are not as they should be. Correct them, and try again.');
      return buildProblemBody(vscode.l10n.t('This lesson cannot be read'), [words], parsed.problems);
    }
    const rendered = renderLesson(parsed, {
      l10n: vscode.l10n,
      bibliography,
      imageUrl: (image) => this.#imageUrl(file, image, webview),
      hasFigure: (figure) => figures.has(figure),
    });
    const page = {
      place,
      rendered,
      requires: requires.flatMap((one) => catalogue.steps.flatMap(({ lessons }) => lessons.filter((lesson) => lesson.id === one))),
      exercises: exercises.flatMap((one) => catalogue.steps.flatMap((step) => step.exercises.filter((exercise) => exercise.id === one))),
    };
    return {
      title,
      html: renderLessonPage(page, vscode.l10n),
      isWhole: true,
      styleSheets: [...(rendered.hasMaths ? ['katex/katex.min.css'] : []), ...(rendered.hasFigures ? ['figures.css'] : [])],
      lessons: [],
      exercises,
    };
  }

  /** Only files of the content folder are shown, wherever the lesson points. */
  #imageUrl(lesson: vscode.Uri, image: string, webview: Pick<vscode.Webview, 'asWebviewUri'>): string | undefined {
    if (/^[a-z][a-z0-9+.-]*:|^\//i.test(image)) {
      return undefined;
    }
    const uri = vscode.Uri.joinPath(lesson, '..', image);
    return uri.path.startsWith(`${this.contentUri.path}/`) ? webview.asWebviewUri(uri).toString() : undefined;
  }

  async #readBibliography(): Promise<Bibliography> {
    const file = 'bibliography.yaml';
    const text = await findText(vscode.Uri.joinPath(this.contentUri, file));
    return parseYaml(text ?? '', bibliographySchema, { file }).data ?? {};
  }

  #listFigures(): Promise<ReadonlySet<string>> {
    this.#figures ??= listScripts(this.figuresUri);
    return this.#figures;
  }
}

function noSuchLesson(id: string): PageBody {
  return buildProblemBody(vscode.l10n.t('There is no such lesson'), [
    vscode.l10n.t('This version of Ascent has no lesson “{0}”. Choose another one in the Roadmap.', id),
  ]);
}

function missingFile(path: string): PageBody {
  return buildProblemBody(vscode.l10n.t('The file of this lesson is missing'), [
    vscode.l10n.t('Ascent looked for {0} and could not read it.', `content/${path}`),
    vscode.l10n.t(
      'Reinstall the extension. In a development build, put the file back, or take the lesson out of content/roadmap.yaml and run “npm run build”.',
    ),
  ]);
}
