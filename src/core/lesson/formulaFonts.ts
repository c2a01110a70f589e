/** KaTeX's fonts by the classes of the elements that are set in them, as its style sheet has it. */
const fonts: readonly (readonly [pattern: RegExp, font: string])[] = [
  [/class="katex["-]/, 'KaTeX_Main-Regular'],
  [/\bmathnormal\b/, 'KaTeX_Math-Italic'],
  [/\b(?:mathbf|textbf)\b/, 'KaTeX_Main-Bold'],
  [/\b(?:mathit|textit)\b/, 'KaTeX_Main-Italic'],
  [/\bboldsymbol\b/, 'KaTeX_Math-BoldItalic'],
  [/\b(?:amsrm|mathbb|textbb)\b/, 'KaTeX_AMS-Regular'],
  [/\bmathcal\b/, 'KaTeX_Caligraphic-Regular'],
  [/\b(?:small-op|delimsizing size1|delim-size1)\b/, 'KaTeX_Size1-Regular'],
  [/\b(?:large-op|delimsizing size2)\b/, 'KaTeX_Size2-Regular'],
  [/\bdelimsizing size3\b/, 'KaTeX_Size3-Regular'],
  [/\b(?:delimsizing size4|delim-size4)\b/, 'KaTeX_Size4-Regular'],
];

/** The fonts that the formulas in a piece of HTML are set in, by the names of their files; rare ones are left out. */
export function findFormulaFonts(html: string): readonly string[] {
  return html.includes('class="katex') ? fonts.filter(([pattern]) => pattern.test(html)).map(([, font]) => font) : [];
}
