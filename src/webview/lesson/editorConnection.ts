import { parsePageMemory, parseToPage } from '../../protocol/lesson.js';
import type { FromPage, ToEditor, ToPage } from '../../protocol/lesson.js';
import type { PageMemory } from '../../core/lesson/pageState.js';
import { parseCellsToPage } from '../../protocol/cells.js';
import type { CellsToEditor, CellsToPage, OfPage } from '../../protocol/cells.js';
import { parseImplementationToPage } from '../../protocol/implementation.js';
import type { ImplementationToEditor, ImplementationToPage } from '../../protocol/implementation.js';

/** What VS Code gives to a page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The page's end of the line to the editor, and the state that VS Code keeps for it over a reload. */
export class EditorConnection {
  readonly #api = acquireVsCodeApi();

  /** `address` says which page this is, such as `lesson:math.optimization`. */
  constructor(private readonly address: string) {}

  /** Sends a message. */
  post(message: ToEditor): void {
    const envelope: FromPage = { page: this.address, message };
    this.#api.postMessage(envelope);
  }

  /** Calls `listener` with each message from the editor. */
  listen(listener: (message: ToPage) => void): void {
    window.addEventListener('message', ({ data }) => {
      const message = parseToPage(data);
      if (message !== undefined) {
        listener(message);
      }
    });
  }

  /** Sends a message of the cells. */
  postCells(message: CellsToEditor): void {
    const envelope: OfPage<CellsToEditor> = { page: this.address, cells: message };
    this.#api.postMessage(envelope);
  }

  /** Calls `listener` with each message to the cells of this page. */
  listenForCells(listener: (message: CellsToPage) => void): void {
    window.addEventListener('message', ({ data }) => {
      const received = parseCellsToPage(data);
      if (received?.page === this.address) {
        listener(received.cells);
      }
    });
  }

  /** Sends a message of a figure about the functions that the reader has written. */
  postImplementation(message: ImplementationToEditor): void {
    this.#api.postMessage({ implementation: message });
  }

  /** Calls `listener` with each message about the functions that the reader has written. */
  listenForImplementation(listener: (message: ImplementationToPage) => void): void {
    window.addEventListener('message', ({ data }) => {
      const message = parseImplementationToPage(data);
      if (message !== undefined) {
        listener(message);
      }
    });
  }

  /** What VS Code kept for this page; `undefined` when it kept another one or nothing. */
  findMemory(): PageMemory | undefined {
    const state = this.#api.getState();
    return isRecord(state) && state['page'] === this.address ? parsePageMemory(state['memory']) : undefined;
  }

  /** Lets VS Code keep which page this is, and what it wants to find again after a reload. */
  keepMemory(memory: PageMemory): void {
    this.#api.setState({ page: this.address, memory });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
