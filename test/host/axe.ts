import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * Lets axe look at a part of a page or of one of its frames, by all its rules or by some. It is put there once; its wrapper for Playwright
 * does so at each look and in every frame, which takes longer than the looking.
 */
export async function runAxe(page: Page | Frame, part: string, rules?: readonly string[]): Promise<AxeResults> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const options = { resultTypes: ['violations', 'passes'], ...(rules === undefined ? {} : { runOnly: rules }) };
  return page.evaluate<AxeResults>(`axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)})`);
}

/** What axe objected to, a line for each rule. */
export function describeViolations({ violations }: AxeResults): readonly string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
