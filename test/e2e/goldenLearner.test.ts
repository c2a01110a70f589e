import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { listExercises, listLessons } from '../content/realContent.js';
import { findWebview, notifications, runCommand } from '../host/workbench.js';
import { useAscent } from './support/ascentWindow.js';
import { waitForJournal } from './support/journal.js';
import { answerEverything, openLesson } from './support/lessonPage.js';

/** One way through each step: a lesson, the exercise that it leads to, and a planted wrong program to see red with. */
const walks = [
  { step: 'start', lesson: 'start.your-workshop', exercise: 'ex-first-test', wrong: 'no-offset' },
  { step: 'python', lesson: 'python.complexity', exercise: 'ex-algo-katas', wrong: 'evicts-newest' },
  { step: 'craft', lesson: 'craft.style-and-types', exercise: 'ex-refactor-script', wrong: 'rounds-once' },
  { step: 'math', lesson: 'math.vectors', exercise: 'ex-vector-toolkit', wrong: 'divided-by-length' },
  { step: 'stats', lesson: 'stats.probability', exercise: 'ex-bayes-updating', wrong: 'forgets-the-prior' },
] as const;

/** Nobody is here to remember: every card is called known, so that it does not come back today. */
const known = '4';

describe('the golden learner', function () {
  this.timeout(180_000);
  // Each test goes on where the one before it ended: a second try would not begin where the first did.
  this.retries(0);
  const ascent = useAscent({ settings: { 'ascent.review.newCards': 200, 'ascent.openResult': false } });

  for (const walk of walks) {
    const { title } = listLessons().find(({ frontMatter }) => frontMatter?.id === walk.lesson)?.frontMatter ?? { title: walk.lesson };
    const onDisk = listExercises().find(({ exercise }) => exercise.id === walk.exercise);

    it(`reads “${title}” of step ${walk.step}, answers its questions, and sees its exercise red, then green`, async () => {
      assert.ok(onDisk !== undefined, `there is ${walk.exercise}`);
      const { page, workspace } = ascent();
      const lesson = await openLesson(page, title);
      const prediction = lesson.locator('[data-predict]').first();
      await prediction.getByRole('radio').first().check();
      await prediction.getByRole('button', { name: 'Commit to it' }).click();
      await prediction.getByText('You predicted').waitFor();
      await answerEverything(lesson);
      await lesson.locator('.lesson-end').scrollIntoViewIfNeeded();
      await lesson.getByText('You have read this lesson.').waitFor();

      const file = `${onDisk.exercise.module}.py`;
      const program = path.join(workspace.path, 'exercises', walk.exercise, file);
      const card = lesson.locator(`[data-exercise="${walk.exercise}"]`);
      await card.getByRole('button', { name: 'Start exercise' }).click();
      await page.locator('.tab', { hasText: file }).waitFor({ timeout: 60_000 });
      // The brief opens last, and would be in front of what is opened before it.
      await page.locator('.tab', { hasText: 'README.md' }).waitFor();
      await cp(path.join(onDisk.folder, 'mutants', `${walk.wrong}.py`), program);
      await runCommand(page, 'Ascent: Check Exercise');
      await notifications(page)
        .filter({ hasText: /tests pass\./ })
        .waitFor({ timeout: 60_000 });
      await waitForJournal(ascent(), new RegExp(`"exercise.checked","exercise":"${walk.exercise}","outcome":"failed"`), 60);
      await cp(path.join(onDisk.folder, 'solution', file), program);
      await runCommand(page, 'Ascent: Check Exercise');
      await notifications(page).filter({ hasText: 'Passed: all' }).waitFor({ timeout: 60_000 });
      await waitForJournal(ascent(), new RegExp(`"exercise.checked","exercise":"${walk.exercise}","outcome":"passed"`), 60);
      await page.locator('.tab', { hasText: title }).click();
      await card.getByText('Passed').waitFor();
    });

    it(`reviews the cards of step ${walk.step}, and what was missed, until nothing is left`, async () => {
      const { page } = ascent();
      await runCommand(page, 'Ascent: Review');
      const review = await findWebview(page, 'Review');
      for (let isLeft = true; isLeft;) {
        await review.locator('.review-front').focus();
        await page.keyboard.press('Space');
        await review.locator('.review-back').waitFor();
        await page.keyboard.press(known);
        await review.locator('.review-back').waitFor({ state: 'detached' });
        isLeft = (await review.locator('.review-done').count()) === 0;
      }
      await waitForJournal(ascent(), new RegExp(`"card.reviewed","card":"${walk.step}\\.[^"]*","grade":${known}`), 60);
      await runCommand(page, 'Notifications: Clear All Notifications');
      await runCommand(page, 'View: Close All Editors');
      await page.locator('.editor-instance').first().waitFor({ state: 'detached' });
    });
  }
});
