import type { PrintedStream } from '../../../core/cells/cellOutput.js';
import { terminalText } from '../../../core/cells/terminalText.js';

/** Text of one stream on the page, which grows while the cell prints. */
export class PrintedText {
  readonly element = document.createElement('pre');
  readonly #text = document.createTextNode('');
  #raw = '';

  constructor(readonly stream: PrintedStream) {
    this.element.className = stream === 'stderr' ? 'output error-stream' : 'output';
    if (stream === 'stderr') {
      const name = document.createElement('span');
      name.className = 'stream-name';
      name.textContent = 'stderr';
      this.element.append(name);
    }
    const sample = document.createElement('samp');
    sample.append(this.#text);
    this.element.append(sample);
  }

  /** Adds what was printed next. */
  append(text: string): void {
    this.#raw += text;
    if (this.#text.length === 0 || /[\r\u0008\u001b]/.test(this.#raw)) {
      this.#text.data = terminalText(this.#raw);
    } else {
      this.#text.appendData(text);
    }
  }
}
