import * as vscode from 'vscode';
import type { ContentProblem } from '../../core/content/contentProblem.js';
import { findNeighbours } from '../../core/lesson/findNeighbours.js';
import { placeImages } from '../../core/lesson/renderedLesson.js';
import type { RenderedLesson } from '../../core/lesson/renderedLesson.js';
import { renderLessonPage } from '../../core/lesson/renderLessonPage.js';
import type { Catalogue, CatalogueLesson } from '../../core/roadmap/catalogue.js';
import { readPrerendered } from '../../platform/lesson/readPrerendered.js';
import { buildProblemBody } from './pageBody.js';
import type { PageBody } from './pageBody.js';
import { findBytes } from './readFiles.js';

/** Finds lessons and makes their pages: from what was drawn when the extension was built, or by drawing them now. */
export class LessonBodyBuilder {
  constructor(
    private readonly contentUri: vscode.Uri,
    /** `dist/webview`. */
    private readonly pagesUri: vscode.Uri,
  ) {}

  /** Builds the page of a lesson; `webview` gives addresses to its images. A lesson that cannot be read becomes a page that says what to do. */
  async build(id: string, catalogue: Catalogue, webview: Pick<vscode.Webview, 'asWebviewUri'>): Promise<PageBody> {
    const place = findNeighbours(catalogue, id);
    if (place === undefined) {
      return noSuchLesson(id);
    }
    const { lesson } = place;
    const [source, packed] = await Promise.all([
      findBytes(vscode.Uri.joinPath(this.contentUri, lesson.path)),
      this.#findPrerendered(lesson),
    ]);
    if (source === undefined) {
      return missingFile(lesson.path);
    }
    const rendered = await this.#render(lesson, source, packed, webview);
    if (!('opening' in rendered)) {
      const words = vscode.l10n.t('The facts at the beginning of its file are not as they should be. Correct them, and try again.');
      return buildProblemBody(vscode.l10n.t('This lesson cannot be read'), [words], rendered);
    }
    const { steps } = catalogue;
    const { body, later } = renderLessonPage(
      {
        place,
        rendered,
        requires: lesson.requires.flatMap((one) => steps.flatMap(({ lessons }) => lessons.filter((found) => found.id === one))),
        exercises: lesson.exercises.flatMap((one) => steps.flatMap(({ exercises }) => exercises.filter((found) => found.id === one))),
      },
      vscode.l10n,
    );
    return {
      title: lesson.title,
      html: body,
      later,
      isWhole: true,
      hasMaths: rendered.hasMaths,
      lessons: [],
      exercises: lesson.exercises,
    };
  }

  async #render(
    { path }: CatalogueLesson,
    source: Uint8Array,
    packed: Uint8Array | undefined,
    webview: Pick<vscode.Webview, 'asWebviewUri'>,
  ): Promise<RenderedLesson | readonly ContentProblem[]> {
    const contentAddress = webview.asWebviewUri(this.contentUri).toString();
    const prerendered = packed === undefined ? undefined : readPrerendered(packed, source);
    if (prerendered !== undefined) {
      return placeImages(prerendered, contentAddress);
    }
    const { drawLesson } = await import('./drawLesson.js');
    const figuresUri = vscode.Uri.joinPath(this.pagesUri, 'figures');
    return drawLesson({ path, text: new TextDecoder().decode(source), contentUri: this.contentUri, figuresUri, contentAddress });
  }

  // Lessons are prerendered with English words around their blocks.
  #findPrerendered({ id }: CatalogueLesson): Promise<Uint8Array | undefined> {
    return vscode.l10n.bundle === undefined
      ? findBytes(vscode.Uri.joinPath(this.pagesUri, 'lessons', `${id}.json.br`))
      : Promise.resolve(undefined);
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
