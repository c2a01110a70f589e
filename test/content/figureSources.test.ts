import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as z from 'zod';
import { repositoryRoot } from '../host/paths.js';
import { checkFigureSources } from './figureSources.js';
import { figuresDir, listExercises, listFigures, listLessons } from './realContent.js';

const folders = ['src/webview/figures', 'test/unit/webview/figures', 'test/content/figures'];

function realSources(): ReadonlyMap<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.split(sep).join('/')}`,
    ),
  );
  return new Map(
    paths
      .filter((path) => statSync(join(repositoryRoot, path)).isFile())
      .map((path) => [path, readFileSync(join(repositoryRoot, path), 'utf8')]),
  );
}

describe('The figures', () => {
  it('have pure models, numbers recomputed in Python, and properties tested on seeded cases', () => {
    assert.deepEqual(checkFigureSources(realSources()), []);
  });

  it('have the presets that lessons ask for, and lead to exercises that exist', async () => {
    const definitions = new Map(await Promise.all(listFigures().map(async (id) => [id, await definitionOf(id)] as const)));
    const exercises = listExercises().map(({ exercise }) => exercise.id);
    const wrong = listLessons().flatMap((lesson) =>
      lesson.blocks.flatMap((block) => {
        const preset = block.kind === 'figure' ? block.data?.preset : undefined;
        const known = block.kind === 'figure' ? Object.keys(definitions.get(block.id)?.presets ?? {}) : [];
        return preset === undefined || known.includes(preset)
          ? []
          : [`content/${lesson.path}:${block.line}: there is no preset ${preset}; use one of ${known.join(', ')}`];
      }),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      [...definitions.values()].flatMap(({ code }) => (code === undefined || exercises.includes(code.exercise) ? [] : [code.exercise])),
      [],
    );
  });
});

const definitionSchema = z.object({
  figure: z.object({ presets: z.record(z.string(), z.unknown()), code: z.object({ exercise: z.string() }).optional() }),
});

async function definitionOf(id: string): Promise<z.infer<typeof definitionSchema>['figure']> {
  const module: unknown = await import(join(figuresDir, id, 'view.ts'));
  return definitionSchema.parse(module).figure;
}

describe('The reading of figure sources', () => {
  const model = 'src/webview/figures/fig-see-saw/model.ts';
  const test = 'test/unit/webview/figures/fig-see-saw/model.test.ts';
  const valid = new Map([
    [
      model,
      "import { seededRandom } from '../shared/seededRandom.js';\n/** Not Math.random, nor the document. */\nexport const tilt = (a: number) => 'window'.length * a;\n",
    ],
    ['src/webview/figures/shared/seededRandom.ts', 'export const seededRandom = 1;\n'],
    ['src/webview/figures/fig-see-saw/view.ts', 'document.body;\n'],
    [test, "import fixture from '../fixtures/seeSaw.json';\nconst runs = { numRuns: 250, seed: 1 };\n"],
    ['test/content/figures/see_saw.py', ''],
    ['test/content/figures/fixtures/seeSaw.json', '{}'],
  ]);
  const changed = (path: string, from: string, to: string): ReadonlyMap<string, string> => {
    const text = valid.get(path) ?? '';
    assert.ok(text.includes(from));
    return new Map([...valid, [path, text.replace(from, to)]]);
  };

  it('accepts a pure model with its fixture and its properties, and a view that draws', () => {
    assert.deepEqual(checkFigureSources(valid), []);
  });

  for (const name of ['Math.random()', 'new Date()', 'document.title', 'performance.now()']) {
    it(`rejects ${name} in a model`, () => {
      const [problem, ...others] = checkFigureSources(changed(model, '* a;', `* ${name};`));
      assert.deepEqual(others, []);
      assert.deepEqual({ rule: problem?.rule, file: problem?.file, line: problem?.line }, { rule: 'V40', file: model, line: 3 });
      assert.match(problem?.fix ?? '', /parameter/);
    });
  }

  it('rejects chance in what a model imports', () => {
    const shared = 'src/webview/figures/shared/seededRandom.ts';
    assert.deepEqual(
      checkFigureSources(changed(shared, '= 1', '= Math.random()')).map(({ rule, file, line }) => [rule, file, line]),
      [['V40', shared, 1]],
    );
  });

  for (const [path, rule] of [
    ['test/content/figures/see_saw.py', 'V41'],
    ['test/content/figures/fixtures/seeSaw.json', 'V41'],
    [test, 'V42'],
    [model, 'V40'],
  ] as const) {
    it(`rejects a figure without ${path}`, () => {
      const problems = checkFigureSources(new Map([...valid].filter(([name]) => name !== path)));
      assert.deepEqual(
        problems.map((problem) => [problem.rule, problem.message]),
        [[rule, `The figure fig-see-saw has no ${path}.`]],
      );
    });
  }

  it('rejects too few cases, and a test that ignores the fixture', () => {
    assert.deepEqual(
      checkFigureSources(changed(test, 'numRuns: 250', 'numRuns: 50')).map(({ rule }) => rule),
      ['V42'],
    );
    assert.deepEqual(
      checkFigureSources(changed(test, 'seeSaw.json', 'seeSaw.js')).map(({ rule }) => rule),
      ['V41'],
    );
  });
});
