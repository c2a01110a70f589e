import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from './paths.js';
import { openViewContainer, runCommand, treeRows, webviewFrame } from './workbench.js';

/** One picture: what is in the workspace, and what a person does before it is taken. */
export interface Scenario {
  /** The beginning of the file name. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Opens VS Code without a folder. */
  readonly noFolder?: boolean;
  readonly run: (page: Page, workspace: string) => Promise<void>;
}

const files = { 'README.md': '# My machine-learning workshop\n' };

/** A little of a learner's history, so that the pictures show a roadmap in use. */
const begun = {
  ...files,
  '.ascent/journal.jsonl': [
    { id: 'a', at: '2026-11-16T18:00:00.000Z', type: 'lesson.opened', lesson: 'start.your-workshop' },
    { id: 'b', at: '2026-11-16T18:40:00.000Z', type: 'lesson.read', lesson: 'start.your-workshop' },
    {
      id: 'c',
      at: '2026-11-16T19:00:00.000Z',
      type: 'exercise.checked',
      exercise: 'ex-first-test',
      outcome: 'failed',
      passed: 12,
      total: 18,
      files: 'x',
    },
    {
      id: 'd',
      at: '2026-11-16T19:10:00.000Z',
      type: 'exercise.checked',
      exercise: 'ex-first-test',
      outcome: 'passed',
      passed: 18,
      total: 18,
      files: 'y',
    },
    { id: 'e', at: '2026-11-17T18:00:00.000Z', type: 'checklist.set', item: 'start.why-this-job', done: true },
  ]
    .map((event) => `${JSON.stringify(event)}\n`)
    .join(''),
};

async function openLesson(page: Page, title: string): Promise<ReturnType<typeof webviewFrame>> {
  await openViewContainer(page, 'Ascent');
  const step = treeRows(page, 'Roadmap').filter({ hasText: /^4\. Linear/ });
  await step.waitFor();
  if (title === 'Optimisation' && (await step.getAttribute('aria-expanded')) === 'false') {
    await step.click();
  }
  const row = treeRows(page, 'Roadmap').getByText(title, { exact: true });
  // Rows out of sight do not exist.
  await step.hover();
  for (let turns = 0; turns < 20 && !(await row.isVisible()); turns += 1) {
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(200);
  }
  await row.click();
  const lesson = webviewFrame(page);
  await lesson.locator('h1').waitFor();
  return lesson;
}

async function scrollTo(page: Page, lesson: ReturnType<typeof webviewFrame>, selector: string): Promise<void> {
  const target = lesson.locator(selector).first();
  await target.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  // What loads when it comes into view moves the rest; look again once it has.
  await page.waitForTimeout(1500);
  await target.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
}

/** The pictures of the README, and those worth looking at after a change. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'roadmap',
    files: begun,
    run: async (page) => {
      await openViewContainer(page, 'Ascent');
      await treeRows(page, 'Roadmap')
        .filter({ hasText: /^2\. Python/ })
        .click();
      await treeRows(page, 'Roadmap').filter({ hasText: 'About this step' }).nth(1).waitFor();
    },
  },
  {
    name: 'lesson',
    files: begun,
    run: async (page) => {
      await openLesson(page, 'Optimisation');
    },
  },
  {
    name: 'figure',
    files: begun,
    run: async (page) => {
      const lesson = await openLesson(page, 'Optimisation');
      await scrollTo(page, lesson, '[data-figure], .figure');
    },
  },
  {
    name: 'maths',
    files: begun,
    run: async (page) => {
      const lesson = await openLesson(page, 'Optimisation');
      await scrollTo(page, lesson, '.katex-display');
    },
  },
  {
    name: 'step',
    files: begun,
    run: async (page) => {
      await openViewContainer(page, 'Ascent');
      await treeRows(page, 'Roadmap').getByText('About this step').first().click();
      await webviewFrame(page).locator('h1').waitFor();
    },
  },
  {
    name: 'exercise',
    files: begun,
    run: async (page, workspace) => {
      await openViewContainer(page, 'Ascent');
      const row = treeRows(page, 'Roadmap').filter({ hasText: 'Learn a line by search' });
      await row.hover();
      await row.getByRole('button', { name: /Start Exercise/ }).click();
      await page.locator('.tab', { hasText: 'README.md' }).waitFor({ timeout: 60_000 });
      const project = join(workspace, 'exercises', 'ex-first-model');
      const exercise = join(repositoryRoot, 'content', 'steps', 'start', 'exercises', 'ex-first-model');
      const [learnerFile = ''] = (await readdir(project)).filter((name) => name.endsWith('.py'));
      const [mutant = ''] = (await readdir(join(exercise, 'mutants'))).filter((name) => name.startsWith('abs'));
      await cp(join(exercise, 'mutants', mutant), join(project, learnerFile));
      await runCommand(page, 'Ascent: Check Exercise');
      await treeRows(page, 'Roadmap').filter({ hasText: 'tests failing' }).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'setup',
    files,
    noFolder: true,
    run: async (page) => {
      await openViewContainer(page, 'Ascent');
      await page.getByText('Exercises and your progress need a folder to live in').waitFor();
    },
  },
  {
    name: 'walkthrough',
    files: begun,
    run: async (page) => {
      await runCommand(page, 'Ascent: Get Started');
      await page.getByText('From install to your first green test').waitFor();
      // The picture beside the steps comes last.
      await page.waitForTimeout(4000);
    },
  },
];
