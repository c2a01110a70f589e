import type { FrameLocator, Page } from 'playwright-core';
import { quickInput, runCommand, waitForWorkbench, webviewFrame } from '../../host/workbench.js';

/** Opens a lesson through the palette, by the beginning of its title, and waits for its page; one that is open is left as it is. */
export async function openLesson(page: Page, title: string): Promise<FrameLocator> {
  const heading = webviewFrame(page).locator('h1', { hasText: title });
  if ((await page.locator('iframe.webview').count()) > 0 && (await heading.isVisible())) {
    return webviewFrame(page);
  }
  await runCommand(page, 'Ascent: Open Lesson…');
  await quickInput(page).locator('input').fill(title);
  await quickInput(page).locator('.monaco-list-row', { hasText: title }).first().click();
  await heading.waitFor();
  // Only then has the page heard from the editor, and is where the reader left it.
  await webviewFrame(page).locator('.read-state[data-state]').waitFor();
  return webviewFrame(page);
}

/** Reloads the window as a person does: reloading the browser's page may be over before VS Code has written which editors were open. */
export async function reloadWindow(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await runCommand(page, 'Developer: Reload Window');
  await loaded;
  await waitForWorkbench(page);
}

/** Answers each check that is open, not caring whether it is right. */
export async function answerEverything(frame: FrameLocator): Promise<void> {
  const open = frame.locator('[data-quiz]:not([data-answered])');
  const ids = await open.evaluateAll((sections) => sections.map((section) => section.id));
  for (const id of ids) {
    const quiz = frame.locator(`[id="${id}"]`);
    const kind = await quiz.getAttribute('data-kind');
    if (kind === 'numeric') {
      await quiz.getByRole('textbox').fill('1');
    } else if (kind === 'match') {
      for (const select of await quiz.locator('select').all()) {
        await select.selectOption({ label: 'A' });
      }
    } else if (kind === 'explain') {
      await quiz.getByRole('button', { name: 'Compare with a model answer' }).click();
      await quiz.getByRole('checkbox').first().check();
    } else if (kind !== 'order') {
      await quiz.locator('input').first().check();
    }
    await quiz.locator('button[type="submit"]').click();
  }
}

/** Where a reader is: the heading at or above the top of the window, and how far below it the window begins. */
export interface ReadingPlace {
  readonly heading: string;
  readonly offset: number;
}

/** Reads where the reader of a page is, once it has come to rest. */
export async function readingPlace(frame: FrameLocator): Promise<ReadingPlace> {
  return frame.locator('html').evaluate(async () => {
    let last = -1;
    while (last !== scrollY) {
      last = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    const above = [...document.querySelectorAll('.lesson-text h2')].filter((heading) => heading.getBoundingClientRect().top <= 40).at(-1);
    return { heading: above?.id ?? '', offset: Math.round(above?.getBoundingClientRect().top ?? 0) };
  });
}

/** Scrolls as a reader does, to a little below the heading of a section, counted from 0. */
export async function scrollToSection(frame: FrameLocator, section: number): Promise<void> {
  await frame
    .locator('.lesson-text h2')
    .nth(section)
    .evaluate((heading) => {
      window.scrollTo({ top: heading.getBoundingClientRect().top + scrollY + 137, behavior: 'instant' });
    });
}
