const MORE_THAN_AN_EXPRESSION = /__|[;\n]|\b(?:import|lambda|open|exec|eval|getattr|globals|input)\b/;

/** Whether a Python text is an expression that only calculates, for it is evaluated when the content is tested. */
export function onlyCalculates(check: string): boolean {
  return !MORE_THAN_AN_EXPRESSION.test(check);
}

/** Whether a Python text is a number written out, and so says nothing about where the number comes from. */
export function isWrittenOut(check: string): boolean {
  return /^[\s+\-\d._eE]*$/.test(check) && !/\d\s*[+-]\s*\d/.test(check);
}
