import assert from 'node:assert/strict';
import { contentPythons } from './pythons.js';
import { listLessons } from './realContent.js';
import { runLesson } from './runLesson.js';

for (const { generation, python } of contentPythons()) {
  describe(`The Python of the lessons on ${generation === 'today' ? 'today’s' : 'the older'} libraries`, () => {
    for (const lesson of listLessons()) {
      it(`${lesson.frontMatter?.id ?? lesson.path}: cells print what is quoted, answers equal their checks`, async () => {
        const mismatches = await runLesson(lesson, python);
        assert.deepEqual(
          mismatches.map(({ line, message }) => `content/${lesson.path}:${line}: ${message}`),
          [],
        );
      });
    }
  });
}
