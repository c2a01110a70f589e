import type { FrameLocator } from 'playwright-core';
import { assertAccessible, assertFitsEveryWidth, chooseTheme, themes } from './support/accessibility.js';
import { useSharedAscent } from './support/ascentWindow.js';
import { cellOf, replaceCode, runCell, verdictOf } from './support/lessonCells.js';
import { openLesson } from './support/lessonPage.js';

/** Everything that a cell can show: the lesson's output, a stale one, both streams at length, a figure, an error with help, an editor. */
async function showEverything(frame: FrameLocator): Promise<void> {
  if ((await cellOf(frame, 2).locator('.verdict').allInnerTexts()).join('') !== '') {
    return;
  }
  await runCell(frame, 1);
  await runCell(frame, 2);
  await verdictOf(frame, 2, 'Same as in the lesson');
  const flood = 'import sys\nprint("wide " * 40)\nprint("careful", file=sys.stderr)\nfor n in range(40): print(n)\n';
  await replaceCode(
    frame,
    1,
    `${flood}import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title("Loss")\nimport threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()`,
  );
  await runCell(frame, 1);
  await cellOf(frame, 1).getByRole('img').waitFor({ timeout: 60_000 });
  await verdictOf(frame, 2, 'From before a change further up');
  await replaceCode(frame, 3, 'def f(n):\n    return unknown_name + n\nf(1)');
  await runCell(frame, 3);
  await verdictOf(frame, 3, 'Stopped by NameError');
  await replaceCode(frame, 4, 'import torch_is_not_here');
  await runCell(frame, 4);
  await verdictOf(frame, 4, 'Stopped by ModuleNotFoundError');
}

describe('the cells of a lesson page', () => {
  const ascent = useSharedAscent('pages');

  for (const [kind, theme] of Object.entries(themes)) {
    it(`have nothing that axe objects to, and fit at every width, in ${kind}`, async () => {
      const { page } = ascent();
      await chooseTheme(ascent(), theme);
      const frame = await openLesson(page, 'What machine learning is');
      await frame.locator(theme.body).waitFor();
      await frame.locator('.cell-bar').first().waitFor();
      await showEverything(frame);
      await cellOf(frame, 4).getByRole('button', { name: 'Edit: Cell 4' }).click();
      await assertFitsEveryWidth(page, frame);
      await assertAccessible(page, { onlyColours: kind !== 'light' });
    });
  }
});
