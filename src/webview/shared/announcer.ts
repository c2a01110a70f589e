/** Says something once to those who listen to the page instead of looking at it. */
export class Announcer {
  readonly #region = document.createElement('div');

  constructor() {
    this.#region.className = 'visually-hidden';
    this.#region.setAttribute('role', 'status');
    document.body.append(this.#region);
  }

  /** Says `text`; the same words twice are said twice. */
  say(text: string): void {
    this.#region.textContent = '';
    requestAnimationFrame(() => {
      this.#region.textContent = text;
    });
  }
}
