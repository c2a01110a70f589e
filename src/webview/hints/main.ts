interface VsCodeApi {
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const page = document.querySelector<HTMLElement>('.hints');
// What the page is about comes back after a reload.
acquireVsCodeApi().setState({ exercise: page?.dataset['exercise'], task: Number(page?.dataset['task']) });

const latest = document.querySelector<HTMLElement>('[data-latest]');
latest?.scrollIntoView({ block: 'nearest' });
latest?.focus({ preventScroll: true });
