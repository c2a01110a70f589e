import { assertAccessible, assertFitsEveryWidth, chooseTheme, themes } from './support/accessibility.js';
import { useSharedAscent } from './support/ascentWindow.js';
import { openLesson } from './support/lessonPage.js';

describe('a lesson page', () => {
  const ascent = useSharedAscent('pages');

  for (const [kind, theme] of Object.entries(themes)) {
    it(`has nothing that axe objects to, and fits at every width, in ${kind}`, async () => {
      const { page } = ascent();
      await chooseTheme(ascent(), theme);
      const frame = await openLesson(page, 'Optimisation: gradient descent');
      await frame.locator(theme.body).waitFor();
      // One item answered, so that marks and reasons are looked at too.
      const quiz = frame.locator('[data-kind="predict-output"]').first();
      if ((await quiz.getAttribute('data-answered')) === null) {
        await quiz.getByRole('radio').first().check();
        await quiz.locator('button[type="submit"]').click();
      }
      const note = frame.getByRole('button', { name: 'Note at “Momentum”', exact: true });
      if ((await note.getAttribute('aria-expanded')) === 'false') {
        await note.press('Enter');
        await page.keyboard.type('A heavy ball.');
        await frame.locator('.notes-list').waitFor();
        await frame.getByRole('button', { name: 'Bookmark at “Momentum”' }).press('Space');
      }
      await assertFitsEveryWidth(page, frame);
      const onlyColours = kind !== 'light';
      await assertAccessible(page, { onlyColours });
      await frame.getByRole('button', { name: 'Outline', exact: true }).press('Enter');
      await frame.getByRole('navigation', { name: 'Outline of the lesson' }).locator(':focus').waitFor();
      await assertAccessible(page, { part: '.outline', onlyColours });
      await page.keyboard.press('Escape');
    });
  }
});
