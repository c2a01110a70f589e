// An author's tool: prints what the validator finds in a lesson and what its step's cards lack, and runs the lesson's Python.
//   node --import tsx test/content/tryLesson.ts <lesson-id> [--python <path>]
import { parseArgs } from 'node:util';
import { formatProblem } from '../../src/core/content/contentProblem.js';
import { countProseWords } from '../../src/core/content/rules/lessonLength.js';
import { validateContent } from '../../src/core/content/validateContent.js';
import { findPythonGenerations } from '../host/python.js';
import { loadContent } from './realContent.js';
import { runLesson } from './runLesson.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { python: { type: 'string' } } });

main(positionals[0]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(id: string | undefined): Promise<void> {
  const tree = await loadContent();
  const file = id === undefined ? undefined : tree.lessons.get(id);
  if (file === undefined) {
    throw new Error(`Give the id of a lesson: ${[...tree.lessons.keys()].join(', ')}`);
  }
  const { lesson, step } = file;
  const findings = validateContent(tree).filter((problem) => problem.file === lesson.path || problem.file === `steps/${step}/cards.yaml`);
  console.log(findings.map(formatProblem).join('\n'));
  console.log(`${findings.length} findings; ${countProseWords(lesson)} words of prose.`);
  const pythons = values.python === undefined ? findPythonGenerations().map(({ python }) => python) : [values.python];
  for (const python of pythons) {
    const mismatches = await runLesson(lesson, python);
    console.log(mismatches.length === 0 ? `${python}: all cells and quiz checks are right.` : `${python}:`);
    mismatches.forEach(({ line, message }) => console.log(`  ${lesson.path}:${line}: ${message}`));
  }
}
