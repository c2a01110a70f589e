/** The faces of a style sheet with the address of their file, as KaTeX writes them. */
const FACE = /@font-face\{[^}]*?font-family:"?([\w-]+)[^}]*?url\((fonts\/[^)]+)\)[^}]*\}/g;

/** The files of the fonts that a document with these style classes shows; `html` is its text. */
export function findFontsUsed(css: string, html: string): readonly string[] {
  const families = familiesUsed(css, html);
  return [...css.matchAll(FACE)].flatMap(([, family = '', file = '']) => (families.has(family) ? [file] : []));
}

/** Puts the files of fonts into a style sheet; faces without a file are taken out. `files` are base64 by the address in the sheet. */
export function inlineFonts(css: string, files: ReadonlyMap<string, string>): string {
  return css.replace(FACE, (face: string, _family: string, address: string) => {
    const data = files.get(address);
    return data === undefined ? '' : face.replace(`url(${address})`, `url(data:font/woff2;base64,${data})`);
  });
}

function familiesUsed(css: string, html: string): ReadonlySet<string> {
  const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
  const rules = [...css.replace(FACE, '').matchAll(/([^{}]+)\{[^{}]*font(?:-family)?:[^{};]*?"?(KaTeX_\w+)/g)];
  return new Set(
    rules.flatMap(([, selectors = '', family = '']) => {
      const isUsed = selectors
        .split(',')
        .some((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)));
      return isUsed ? [family] : [];
    }),
  );
}
