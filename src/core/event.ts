/** Something that is given back when it is no longer needed. VS Code's own disposables fit it. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener; dispose what comes back to unsubscribe. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The announcing end of an {@link Event}. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    // A wrapper of its own, so that one function subscribed twice is called twice and unsubscribed once.
    const entry = (value: T): void => {
      listener(value);
    };
    this.#listeners.add(entry);
    return {
      dispose: () => {
        this.#listeners.delete(entry);
      },
    };
  };

  /** Calls every listener with `value`. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }

  /** Forgets every listener. */
  dispose(): void {
    this.#listeners.clear();
  }
}
