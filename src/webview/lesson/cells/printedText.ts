import type { PrintedStream } from '../../../core/cells/cellOutput.js';
import { terminalText } from '../../../core/cells/terminalText.js';

/** How far from its end a box may be scrolled and still follow what is added. */
const near = 24;
/** Milliseconds after which text is taken to come bit by bit; what comes at once is read from its beginning. */
const followAfter = 500;

/** Text of one stream on the page, which grows while the cell prints. */
export class PrintedText {
  readonly element = document.createElement('pre');
  readonly #text = document.createTextNode('');
  readonly #begun = performance.now();
  #raw = '';

  constructor(
    readonly stream: PrintedStream,
    private readonly label: string,
  ) {
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
    new ResizeObserver(() => {
      this.#reach();
    }).observe(this.element);
  }

  /** Adds what was printed next; the end of what comes bit by bit stays in sight unless the reader has scrolled away from it. */
  append(text: string): void {
    const box = this.element;
    const isFollowed = performance.now() - this.#begun > followAfter && box.scrollHeight - box.scrollTop - box.clientHeight < near;
    this.#raw += text;
    if (this.#text.length === 0 || /[\r\u0008\u001b]/.test(this.#raw)) {
      this.#text.data = terminalText(this.#raw);
    } else {
      this.#text.appendData(text);
    }
    if (isFollowed) {
      box.scrollTop = box.scrollHeight;
    }
    this.#reach();
  }

  /** Lets the keyboard reach the box where it scrolls. */
  #reach(): void {
    const box = this.element;
    if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', this.label);
    } else {
      box.removeAttribute('tabindex');
      box.removeAttribute('role');
      box.removeAttribute('aria-label');
    }
  }
}
