import type { Page } from 'playwright-core';
import { openViewContainer, treeRows } from './workbench.js';

/** One picture: what is in the workspace, and what a person does before it is taken. */
export interface Scenario {
  /** The beginning of the file name. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly run: (page: Page) => Promise<void>;
}

const files = { 'README.md': '# My machine-learning workshop\n' };

/** The pictures of the README, and those worth looking at after a change. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'roadmap',
    files,
    run: async (page) => {
      await openViewContainer(page, 'Ascent');
      await treeRows(page, 'Roadmap').first().waitFor();
      await treeRows(page, 'Roadmap').first().click();
    },
  },
];
