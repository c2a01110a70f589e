import * as vscode from 'vscode';
import { findText } from './readFiles.js';

/** The style sheets of pages as text, for a page that asks for files is painted later. Read once. */
export class PageStyles {
  #own: Promise<string> | undefined;
  #katex: Promise<string> | undefined;

  /** `dist` is `dist/webview`. */
  constructor(private readonly dist: vscode.Uri) {}

  /** What a page needs, KaTeX's own where it holds formulas; `fonts` is the address of KaTeX's fonts. */
  async read(hasMaths: boolean, fonts: string): Promise<string> {
    this.#own ??= this.#readText('lesson.css');
    if (!hasMaths) {
      return this.#own;
    }
    this.#katex ??= this.#readText('katex', 'katex.min.css');
    const [katex, own] = await Promise.all([this.#katex, this.#own]);
    return `${katex.replaceAll('url(fonts/', `url(${fonts}/`)}\n${own}`;
  }

  async #readText(...path: readonly string[]): Promise<string> {
    return (await findText(vscode.Uri.joinPath(this.dist, ...path))) ?? '';
  }
}
