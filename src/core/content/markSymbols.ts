// cspell:ignore mathit mathsf mathtt mathbb mathcal mathfrak mathscr boldsymbol ddot widehat widetilde textrm textit overbrace underbrace
/** A symbol to look for in a formula. */
export interface SoughtSymbol {
  /** What its places are marked with. */
  readonly id: string;
  /** Such as `\eta` or `\mathbf{x}_k`. */
  readonly tex: string;
}

/** A formula whose symbols are marked. */
export interface MarkedFormula {
  readonly tex: string;
  /** The ids of the symbols that stand in it, once for each place. */
  readonly found: readonly string[];
}

/** A piece of TeX that stands for one thing; `text` is the same whether it stands in braces of its own or not. */
interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Commands that make another symbol of their argument, or words. */
const CHANGING = new Set(
  (
    'mathbf mathit mathrm mathsf mathtt mathbb mathcal mathfrak mathscr boldsymbol bm hat bar tilde vec dot ddot check breve acute grave ' +
    'widehat widetilde overline underline overbrace underbrace text textrm textbf textit operatorname begin end tag hspace vspace left right'
  )
    .split(' ')
    .map((name) => `\\${name}`),
);

/**
 * Finds symbols in a formula, the longest first, and puts each place into `wrap(id, tex)`. A letter under a hat or in
 * bold is another symbol; one with an index or a power is the same, unless a symbol with that index is sought too.
 */
export function markSymbols(tex: string, symbols: readonly SoughtSymbol[], wrap: (id: string, tex: string) => string): MarkedFormula {
  const items = readItems(tex);
  const changed = findChanged(items);
  const sought = symbols
    .map(({ id, tex: symbol }) => ({ id, texts: readItems(symbol).map(({ text }) => text) }))
    .filter(({ texts }) => texts.length > 0)
    .sort((a, b) => b.texts.length - a.texts.length);
  const found: string[] = [];
  let marked = '';
  let from = 0;
  for (let at = 0; at < items.length;) {
    const match = changed.has(at) ? undefined : sought.find(({ texts }) => standsAt(items, at, texts));
    const first = items[at];
    const last = match === undefined ? undefined : items[at + match.texts.length - 1];
    if (match === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    found.push(match.id);
    marked += tex.slice(from, first.start) + wrap(match.id, tex.slice(first.start, last.end));
    from = last.end;
    at += match.texts.length;
  }
  return { tex: marked + tex.slice(from), found };
}

function readItems(tex: string): readonly Item[] {
  const items: Item[] = [];
  for (const { 0: text, index } of tex.matchAll(/\\[a-zA-Z]+|\\[^]|[^\s]/g)) {
    items.push({ text, start: index, end: index + text.length });
    const [open, inner, close] = items.slice(-3);
    if (open?.text === '{' && close?.text === '}' && inner !== undefined && inner.text !== '{') {
      items.splice(-3, 3, { text: inner.text, start: open.start, end: close.end });
    }
  }
  return items;
}

/** The places inside the arguments of changing commands. */
function findChanged(items: readonly Item[]): ReadonlySet<number> {
  const changed = new Set<number>();
  items.forEach(({ text }, index) => {
    if (CHANGING.has(text)) {
      const isGroup = items[index + 1]?.text === '{';
      let depth = 0;
      let at = index + 1;
      do {
        const inner = items[at]?.text;
        depth += inner === '{' ? 1 : inner === '}' ? -1 : 0;
        changed.add(at);
        at += 1;
      } while (isGroup && depth > 0 && at < items.length);
    }
  });
  return changed;
}

function standsAt(items: readonly Item[], at: number, texts: readonly string[]): boolean {
  const isScript = (text: string | undefined): boolean => text === '_' || text === '^';
  // In x^v_1 the index belongs to x.
  const isSplit = isScript(items[at - 1]?.text) && texts.some(isScript);
  return !isSplit && texts.every((text, offset) => items[at + offset]?.text === text);
}
