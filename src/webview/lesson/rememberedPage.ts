import type { PageMemory, ReadingPosition } from '../../core/lesson/pageState.js';
import type { EditorConnection } from './editorConnection.js';

const TELL_EDITOR_AFTER = 1000;

/** What the page remembers: VS Code keeps it at once for a reload, the editor a moment later for the next visit. */
export class RememberedPage {
  #memory: PageMemory;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: EditorConnection,
    fromEditor: PageMemory,
  ) {
    // VS Code writes its copy when the window closes, and may not come to it; the editor's may be a second old.
    const kept = connection.findMemory();
    this.#memory = kept !== undefined && kept.at > fromEditor.at ? kept : fromEditor;
    connection.keepMemory(this.#memory);
    window.addEventListener('pagehide', () => {
      this.#tellEditor();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        this.#tellEditor();
      }
    });
  }

  /** What is remembered now. */
  get current(): PageMemory {
    return this.#memory;
  }

  /** Remembers where the reader is. */
  setPosition(position: ReadingPosition): void {
    this.#set({ position });
  }

  /** Remembers the state of a figure, by its key on the page. */
  setFigure(key: string, state: unknown): void {
    this.#set({ figures: { ...this.#memory.figures, [key]: state } });
  }

  #set(change: Partial<PageMemory>): void {
    this.#memory = { ...this.#memory, ...change, at: Date.now() };
    this.connection.keepMemory(this.#memory);
    this.#timer ??= setTimeout(() => {
      this.#tellEditor();
    }, TELL_EDITOR_AFTER);
  }

  #tellEditor(): void {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.connection.post({ type: 'remember', memory: this.#memory });
    }
  }
}
