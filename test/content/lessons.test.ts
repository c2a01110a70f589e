import assert from 'node:assert/strict';
import { contentPythons } from './pythons.js';
import { listLessons, loadContent } from './realContent.js';
import { runLesson, runQuizzes } from './runLesson.js';

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

    it('of the placement tests: answers equal their checks, programs print the option that is right', async () => {
      const tests = [...(await loadContent()).steps.values()].flatMap(({ placement }) => (placement.data === undefined ? [] : [placement]));
      assert.ok(tests.length > 0, 'there are placement tests');
      for (const { path, data, lineOf } of tests) {
        const quizzes = (data?.items ?? []).map(({ quiz }, i) => ({ quiz, line: lineOf(['items', i]) }));
        const mismatches = await runQuizzes(quizzes, python);
        assert.deepEqual(
          mismatches.map(({ line, message }) => `content/${path}:${line}: ${message}`),
          [],
        );
      }
    });
  });
}
