import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { renderDocument } from '../../core/lesson/renderDocument.js';
import type { ContentStore } from '../content/contentStore.js';
import { explainError } from '../explainError.js';
import type { Log } from '../log.js';
import { LessonBodyBuilder } from './lessonBodyBuilder.js';
import { formatPageAddress } from './pageAddress.js';
import type { PageAddress } from './pageAddress.js';
import type { FigureStore } from './figureStore.js';
import { buildFigureBody, buildProblemBody, buildStepBody } from './pageBody.js';
import type { PageBody } from './pageBody.js';
import { PageInlays } from './pageInlays.js';
import { readTextSize } from './textSizeSetting.js';

/** What a page needs of the webview it is made for. */
export type WebviewAddresses = Pick<vscode.Webview, 'cspSource' | 'asWebviewUri'>;

/** A page, ready to be put into a webview. */
export interface BuiltPage extends Pick<PageBody, 'title' | 'isWhole' | 'later' | 'lessons' | 'exercises'> {
  /** The whole document. */
  readonly document: string;
}

/** Makes the documents of pages: finds what belongs into them, and wraps it in a policy that lets nothing else in. */
export class PageBuilder {
  readonly #dist: vscode.Uri;
  readonly #lessons: LessonBodyBuilder;
  readonly #inlays: PageInlays;

  constructor(
    extensionUri: vscode.Uri,
    private readonly stores: { readonly content: Pick<ContentStore, 'contentUri' | 'catalogue'>; readonly figures: FigureStore },
    private readonly log: Pick<Log, 'error'>,
  ) {
    this.#dist = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    this.#lessons = new LessonBodyBuilder(stores.content.contentUri, this.#dist);
    this.#inlays = new PageInlays(this.#dist);
  }

  /** Builds the page at an address for a webview. Does not fail: what cannot be shown becomes a page that says so. */
  async build(address: PageAddress, webview: WebviewAddresses): Promise<BuiltPage> {
    const body = await this.#findBody(address, webview);
    const uri = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(this.#dist, path)).toString();
    const [css, start] = await Promise.all([
      this.#inlays.readStyles(body.html, body.hasMaths, uri('katex/fonts')),
      this.#inlays.readStart(),
    ]);
    const document = renderDocument({
      title: body.title,
      language: vscode.env.language,
      page: formatPageAddress(address),
      textSize: readTextSize(),
      nonce: randomBytes(18).toString('base64url'),
      cspSource: webview.cspSource,
      css,
      script: uri('lesson.js'),
      ...(start === undefined ? {} : { start }),
      figures: `${uri('figures')}/`,
      body: body.html,
    });
    return { ...body, document };
  }

  async #findBody({ kind, id }: PageAddress, webview: WebviewAddresses): Promise<PageBody> {
    try {
      const { content, figures } = this.stores;
      const catalogue = await content.catalogue();
      switch (kind) {
        case 'lesson':
          return await this.#lessons.build(id, catalogue, webview);
        case 'step':
          return buildStepBody(id, catalogue);
        case 'figure':
          return buildFigureBody(id, await figures.list(), catalogue);
      }
    } catch (error) {
      return buildProblemBody(vscode.l10n.t('This page cannot be shown'), [explainError(error, this.log)]);
    }
  }
}
