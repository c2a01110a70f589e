import type { ExportedLesson } from '../../../../src/core/export/exportedLesson.js';
import { english } from '../../../../src/core/localiser.js';
import { bibliography, lessonOf } from '../lesson/lessonOf.js';

/** A lesson with this text, ready to be exported; it has one image, `images/a.png`. */
export function exported(body: string): ExportedLesson {
  return {
    lesson: lessonOf(body),
    title: 'Steps & slopes',
    objective: 'Take a step.',
    minutes: 20,
    level: 2,
    step: 'Step 4 · Mathematics',
    bibliography,
    image: (path) => (path === 'images/a.png' ? { mime: 'image/png', base64: 'iVBORw0K' } : undefined),
    l10n: english,
    language: 'en',
  };
}

/** One block of every kind. */
export const everyBlock = [
  '## A step [of many](lesson:math.gradients)',
  'As [@boyd2004] show[^why], see [the site](https://example.org/) and ![a plot](images/a.png "Curve").',
  '> [!WARNING]\n> Mind the *step*.',
  '$$x_{k+1} = x_k - \\eta\\,g$$',
  "```symbols\nx: x | the point\n\\eta: step_size | the step size\n'|g|': g | its size\n```",
  '```python run\nx = 1\nprint(x)\n```',
  '```output\n1\n```',
  '```predict guess\nprompt: What will it be, do you think?\noptions: [One, Two]\nanswer: It is going to be two.\n```',
  '```figure fig-known\nalt: A curve that goes up first, and then comes down again.\ncaption: Look at $x$.\n```',
  '```quiz which\nkind: single\nprompt: Which one is it?\noptions:\n  - {text: The first, why: It is not that.}\n  - {text: The second, correct: true, why: It is that one.}\n  - {text: The third, why: It is not this.}\n```',
  `\`\`\`paper sheet\nproblems:\n${[1, 2, 3, 4, 5].map((n) => `  - {problem: Compute ${n} + ${n}., answer: The sum is ${n + n}.}`).join('\n')}\n\`\`\``,
  '```python\nnot_run = True\n```',
  '## Reading\n\n- [@boyd2004]: chapter 9.\n- [@beck2002]: for tests.',
  '[^why]: Because *it is so*.',
].join('\n\n');
