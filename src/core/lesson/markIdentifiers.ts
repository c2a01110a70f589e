/** Highlighted code whose names are marked. */
export interface MarkedCode {
  /** Safe HTML. */
  readonly html: string;
  /** The ids of the names that stand in it, once for each place. */
  readonly found: readonly string[];
}

/**
 * Marks names in highlighted code (`highlightCode`) with `data-symbol="<id>"`: where they stand for a variable, not in
 * strings and comments, and not after a dot.
 * @param ids the id of each name
 */
export function markIdentifiers(highlighted: string, ids: ReadonlyMap<string, string>): MarkedCode {
  const found: string[] = [];
  const open: string[] = [];
  let before = '';
  const html = highlighted.replace(/<span class="([^"]*)">|<\/span>|&[#\w]+;|[A-Za-z_]\w*|[^]/g, (part, classes: string | undefined) => {
    if (classes !== undefined) {
      open.push(classes);
      return part;
    }
    if (part === '</span>') {
      open.pop();
      return part;
    }
    const id = ids.get(part);
    const isVariable = id !== undefined && !/[.\w]/.test(before) && !open.some((mark) => /hljs-(?:string|comment)/.test(mark));
    before = part.startsWith('&') ? ' ' : part.slice(-1);
    if (!isVariable) {
      return part;
    }
    found.push(id);
    return `<span data-symbol="${id}">${part}</span>`;
  });
  return { html, found };
}
