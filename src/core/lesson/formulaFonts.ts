/** KaTeX's fonts by the classes of the elements that are set in them, as its style sheet has it. */
const fonts: Readonly<Record<string, readonly string[]>> = {
  'KaTeX_Main-Regular': ['katex', 'katex-display'],
  'KaTeX_Math-Italic': ['mathnormal'],
  'KaTeX_Main-Bold': ['mathbf', 'textbf'],
  'KaTeX_Main-Italic': ['mathit', 'textit'],
  'KaTeX_Math-BoldItalic': ['boldsymbol'],
  'KaTeX_AMS-Regular': ['amsrm', 'mathbb', 'textbb'],
  'KaTeX_Caligraphic-Regular': ['mathcal'],
  'KaTeX_Size1-Regular': ['small-op', 'delimsizing size1', 'delim-size1'],
  'KaTeX_Size2-Regular': ['large-op', 'delimsizing size2'],
  'KaTeX_Size3-Regular': ['delimsizing size3'],
  'KaTeX_Size4-Regular': ['delimsizing size4', 'delim-size4'],
};

/** The fonts that the formulas in a piece of HTML are set in, by the names of their files; rare ones are left out. */
export function findFormulaFonts(html: string): readonly string[] {
  const shown = [...new Set([...html.matchAll(/class="([^"]*)"/g)].map(([, classes = '']) => ` ${classes} `))].join('');
  return shown.includes(' katex ') ? Object.keys(fonts).filter((font) => fonts[font]?.some((name) => shown.includes(` ${name} `))) : [];
}
