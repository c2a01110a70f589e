import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of bytes into lines, holding at most one line of limited length in memory. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  #parts: string[] = [];
  #length = 0;

  /** @param longest characters of one line that are kept; what goes beyond is dropped */
  constructor(
    private readonly onLine: (line: string) => void,
    private readonly longest = 8 * 1024 * 1024,
  ) {}

  /** Takes in bytes, and hands out each line that they complete. */
  push(chunk: Buffer): void {
    const text = this.#decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#keep(text.slice(start, end));
      this.#flush();
      start = end + 1;
    }
    this.#keep(text.slice(start));
  }

  /** Hands out a last line that has no line end. */
  end(): void {
    this.#keep(this.#decoder.end());
    if (this.#parts.length > 0) {
      this.#flush();
    }
  }

  #keep(text: string): void {
    const room = this.longest - this.#length;
    if (text !== '' && room > 0) {
      this.#parts.push(text.slice(0, room));
      this.#length += Math.min(room, text.length);
    }
  }

  #flush(): void {
    const line = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    this.onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  }
}
