import * as vscode from 'vscode';
import { findFormulaFonts } from '../../core/lesson/formulaFonts.js';
import { findBytes, findText } from './readFiles.js';

/** What the document of a page holds beside its text, for a page that asks for files is shown later. Read once. */
export class PageInlays {
  #own: Promise<string> | undefined;
  #katex: Promise<string> | undefined;
  #start: Promise<string | undefined> | undefined;
  readonly #fonts = new Map<string, Promise<string | undefined>>();

  /** `dist` is `dist/webview`. */
  constructor(private readonly dist: vscode.Uri) {}

  /** The script that a page begins with; `undefined` in a damaged installation. */
  readStart(): Promise<string | undefined> {
    this.#start ??= findText(vscode.Uri.joinPath(this.dist, 'start.js'));
    return this.#start;
  }

  /**
   * The style sheet of a page with this HTML, with KaTeX's own where it holds formulas or will (`hasMaths`). The fonts of the formulas
   * that are there are a part of it; the others are loaded from `fonts` when a formula comes that needs them.
   */
  async readStyles(html: string, hasMaths: boolean, fonts: string): Promise<string> {
    this.#own ??= this.#readText('lesson.css');
    if (!hasMaths) {
      return this.#own;
    }
    this.#katex ??= this.#readText('katex', 'katex.min.css');
    const used = findFormulaFonts(html).map(async (name) => ({ name, data: await this.#readFont(name) }));
    const [katex, own, ...known] = await Promise.all([this.#katex, this.#own, ...used]);
    const inlaid = known.reduce((css, { name, data }) => (data === undefined ? css : css.replace(`url(fonts/${name}.woff2)`, data)), katex);
    return `${inlaid.replaceAll('url(fonts/', `url(${fonts}/`)}\n${own}`;
  }

  #readFont(name: string): Promise<string | undefined> {
    const known =
      this.#fonts.get(name) ??
      findBytes(vscode.Uri.joinPath(this.dist, 'katex', 'fonts', `${name}.woff2`)).then((bytes) =>
        bytes === undefined ? undefined : `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})`,
      );
    this.#fonts.set(name, known);
    return known;
  }

  async #readText(...path: readonly string[]): Promise<string> {
    return (await findText(vscode.Uri.joinPath(this.dist, ...path))) ?? '';
  }
}
