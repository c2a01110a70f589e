import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../../src/core/roadmap/catalogue.js';
import { makeTemporaryFolder, type TemporaryFolder } from '../../host/workspaces.js';

/** What the heavy lesson is called. */
export const heavyTitle = 'A heavy lesson';

const amounts = { formulas: 300, code: 40, quizzes: 30 };

/** The id of the heavy lesson. */
export const heavyLesson = 'math.heavy';

/** Copies a folder of extensions; Ascent in it has one more lesson: 300 formulas, 40 blocks of code, 30 quizzes. */
export async function withHeavyLesson(extensionsDir: string): Promise<TemporaryFolder> {
  const folder = await makeTemporaryFolder('extensions');
  const { path } = folder;
  // Without the list beside them, which names their places, VS Code takes what it finds.
  const names = (await readdir(extensionsDir)).filter((entry) => /^[\w-]+\.[\w-]+-\d/.test(entry));
  const name = names.find((entry) => entry.startsWith('ascent-ml.ascent-'));
  if (name === undefined) throw new Error(`There is no Ascent in ${extensionsDir}.`);
  for (const each of names) await cp(join(extensionsDir, each), join(path, each), { recursive: true, dereference: true });
  const extension = join(path, name);
  const file = 'steps/math/lessons/math.heavy.md';
  const lesson = {
    id: heavyLesson,
    title: heavyTitle,
    objective: 'Scroll to the end without a stall, however much there is.',
    minutes: 60,
    level: 5,
    wave: 1,
    requires: [],
    exercises: [],
    path: file,
  };
  const facts = Object.entries({ ...lesson, path: undefined, references: ['boyd2004', 'goh2017'], sections: sections(), terms: [] });
  const head = facts.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`])).join('\n');
  await writeFile(join(extension, 'content', file), `---\n${head}\n---\n\n${writeText()}`);
  const catalogueFile = join(extension, 'dist', 'catalogue.json');
  const catalogue = JSON.parse(await readFile(catalogueFile, 'utf8')) as Catalogue;
  const steps = catalogue.steps.map((step) => (step.id === 'math' ? { ...step, lessons: [...step.lessons, lesson] } : step));
  await writeFile(catalogueFile, JSON.stringify({ ...catalogue, steps }));
  return folder;
}

function sections(): Readonly<Record<string, string>> {
  const names = ['why', 'idea', 'example', 'mathematics', 'code', 'failure', 'mistakes', 'job', 'check', 'practice', 'reading', 'glossary'];
  return Object.fromEntries(names.map((name) => [name, 'Part 1']));
}

/** Thirty parts: ten formulas each (wide ones and tall ones too), a quiz, and one or two blocks of code. */
function writeText(): string {
  const parts = Array.from({ length: amounts.quizzes }, (_, index) => {
    const inline = Array.from(
      { length: amounts.formulas / amounts.quizzes - 3 },
      (_, k) => `the value $x_{${k}} = \\frac{${index}}{${k + 1}}$`,
    );
    const code = Array.from({ length: index % 3 === 0 ? 2 : 1 }, (_, k) => cell(index, k));
    return [
      `## Part ${index + 1}`,
      `Here stand ${inline.join(', ')}, and more.`,
      `$$\\sum_{i=1}^{n} \\left( y_i - \\hat{y}_i \\right)^2 = ${Array.from({ length: 14 }, (_, k) => `\\frac{a_{${k}}}{b_{${k}} + c_{${k}}}`).join(' + ')}$$`,
      `$$\\mathbf{A} = \\begin{pmatrix} ${Array.from({ length: 9 }, (_, row) => `a_{${row}} & b_{${row}} & c_{${row}}`).join(' \\\\ ')} \\end{pmatrix}$$`,
      `$$\\dfrac{\\dfrac{1}{1 + \\dfrac{1}{x}}}{\\sqrt{\\displaystyle\\int_0^1 f(t)\\,dt}} .$$`,
      '| A | table | that | has | many | columns | and | is | wide |\n|---|---|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |',
      ...code,
      quiz(index),
    ].join('\n\n');
  });
  return `${parts.join('\n\n')}\n`;
}

function cell(index: number, k: number): string {
  const lines = Array.from(
    { length: 12 },
    (_, line) => `value_${line} = compute(${index}, ${k}, ${line})  # a line of code that is longer than a narrow window is wide`,
  );
  return `\`\`\`python run\n${lines.join('\n')}\n\`\`\``;
}

function quiz(index: number): string {
  const options = ['first', 'second', 'third'].map(
    (name, place) =>
      `  - text: The ${name}, $x = ${place}$\n    correct: ${String(place === 1)}\n    why: Because it is the ${name} of the three.\n`,
  );
  return `\`\`\`quiz item-${index + 1}\nkind: single\nprompt: Which of the three is it, in part ${index + 1}?\noptions:\n${options.join('')}\`\`\``;
}
