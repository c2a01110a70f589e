/** What VS Code gives a page to speak to the editor with. */
export interface PageApi<ToEditor> {
  postMessage(message: ToEditor): void;
  /** What was kept, also before a reload. */
  getState(): unknown;
  /** Keeps what the page is about over a reload. */
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): PageApi<unknown>;

/**
 * Connects a page that draws itself with the editor, and tells the editor that it is ready.
 * @param name the class of the element to draw in; without one nothing happens
 * @param parse reads what the editor sends; `undefined` for what is no message of this page
 * @param start makes the page, and returns what it does with a message
 */
export function connectPage<ToPage, ToEditor>(
  name: string,
  parse: (data: unknown) => ToPage | undefined,
  start: (root: HTMLElement, api: PageApi<ToEditor>) => (message: ToPage) => void,
): void {
  const root = document.querySelector<HTMLElement>(`.${name}`);
  if (root === null) {
    return;
  }
  const api = acquireVsCodeApi();
  const receive = start(root, api);
  window.addEventListener('message', ({ data }) => {
    const message = parse(data);
    if (message !== undefined) {
      receive(message);
    }
  });
  api.postMessage({ type: 'ready' });
}
