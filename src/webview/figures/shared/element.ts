/** What `element` may set; `on` maps event names to listeners. */
export interface ElementOptions {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** Makes an HTML element with its attributes, listeners and children. An attribute of `false` is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: ElementOptions = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (options.class !== undefined) made.className = options.class;
  if (options.text !== undefined) made.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(options.on ?? {})) made.addEventListener(name, listener);
  made.append(...children);
  return made;
}

/** An id no other element of the page has, for `for`, `aria-labelledby` and `clip-path`. */
export function uniqueId(prefix: string): string {
  return `${prefix}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}
