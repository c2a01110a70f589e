import { posix } from 'node:path';

/** Something in the sources of a figure that breaks a rule. */
export interface FigureProblem {
  readonly rule: 'V40' | 'V41' | 'V42';
  /** Relative to the repository. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

const FIGURES = 'src/webview/figures';
const LEAST_CASES = 200;

/** What a model may not use: the page, the clock, chance, and anything that waits. */
const IMPURE =
  /\b(?:document|window|globalThis|self|navigator|performance|localStorage|requestAnimationFrame|setTimeout|setInterval|fetch|Date|HTMLElement|SVGElement)\b|\bMath\.random\b/;

/**
 * Reads the sources of the figures, given by path relative to the repository, for what can be seen without running them.
 * V40: `model.ts` and all it imports is pure. V41: its numbers are recomputed in Python. V42: its properties are tested on
 * at least 200 seeded cases.
 */
export function checkFigureSources(files: ReadonlyMap<string, string>): readonly FigureProblem[] {
  const ids = new Set([...files.keys()].flatMap((path) => /^src\/webview\/figures\/(fig-[^/]+)\//.exec(path)?.[1] ?? []));
  return [...ids].sort().flatMap((id) => [...missingFiles(id, files), ...impurities(id, files), ...propertyTests(id, files)]);
}

function missingFiles(id: string, files: ReadonlyMap<string, string>): readonly FigureProblem[] {
  const words = id.split('-').slice(1);
  const camel = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const needed: readonly (readonly [rule: FigureProblem['rule'], path: string, fix: string])[] = [
    ['V40', `${FIGURES}/${id}/model.ts`, 'Put its calculations there, apart from the drawing.'],
    ['V40', `${FIGURES}/${id}/view.ts`, 'Export the figure from there.'],
    [
      'V41',
      `test/content/figures/${words.join('_')}.py`,
      'Compute the expected numbers there, with NumPy, and add it to make_fixtures.py.',
    ],
    ['V41', `test/content/figures/fixtures/${camel}.json`, 'Write it with make_fixtures.py.'],
    ['V42', `test/unit/webview/figures/${id}/model.test.ts`, 'Test the model against its fixture, and its properties on seeded cases.'],
  ];
  return needed
    .filter(([, path]) => !files.has(path))
    .map(([rule, path, fix]) => ({ rule, file: `${FIGURES}/${id}`, line: 1, message: `The figure ${id} has no ${path}.`, fix }));
}

function impurities(id: string, files: ReadonlyMap<string, string>): readonly FigureProblem[] {
  return importedBy(`${FIGURES}/${id}/model.ts`, files).flatMap((file) => {
    const source = withoutTextAndComments(files.get(file) ?? '');
    // A module may call something of its own "window".
    const own = new Set([...source.matchAll(/\b(?:const|let|function)\s+(\w+)/g)].map(([, name]) => name));
    return source.split('\n').flatMap((line, index): readonly FigureProblem[] => {
      const found = IMPURE.exec(line)?.[0];
      return found === undefined || own.has(found)
        ? []
        : [
            {
              rule: 'V40',
              file,
              line: index + 1,
              message: `The model of ${id} uses ${found}.`,
              fix: 'Hand in what it needs as a parameter; chance comes from seededRandom.',
            },
          ];
    });
  });
}

/** A module and all it imports, directly or not; packages are named by an entry that no file has. */
function importedBy(entry: string, files: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const source = files.get(file);
    if (seen.has(file) || source === undefined) {
      continue;
    }
    seen.add(file);
    for (const [, kind, specifier] of source.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gm)) {
      if (kind === undefined && specifier !== undefined) {
        queue.push(posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts'));
      }
    }
  }
  return [...seen];
}

function propertyTests(id: string, files: ReadonlyMap<string, string>): readonly FigureProblem[] {
  const file = `test/unit/webview/figures/${id}/model.test.ts`;
  const source = files.get(file);
  if (source === undefined) {
    return [];
  }
  const runs = [...source.matchAll(/numRuns:\s*(\d[\d_]*)/g)].map(([, number = '0']) => Number(number.replace(/_/g, '')));
  const problem = (rule: FigureProblem['rule'], message: string, fix: string): FigureProblem => ({ rule, file, line: 1, message, fix });
  return [
    ...(/fixtures\/\w+\.json/.test(source)
      ? []
      : [problem('V41', 'The test does not read the fixture.', 'Compare the model with the numbers that Python computed.')]),
    ...(runs.length > 0 && Math.min(...runs) >= LEAST_CASES && /seed:/.test(source)
      ? []
      : [
          problem(
            'V42',
            `No property is tested on ${LEAST_CASES} seeded cases.`,
            `Use fast-check with numRuns of at least ${LEAST_CASES} and a seed.`,
          ),
        ]),
  ];
}

function withoutTextAndComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (text) => text.replace(/[^\n]/g, ''));
}
