import { importsOf } from '../content/pythonSource.js';

/** What is imported from each distribution that lessons use, where the two names differ. */
const distributions: Readonly<Record<string, string>> = { sklearn: 'scikit-learn', mpl_toolkits: 'matplotlib' };

/** The libraries that lessons use beyond Python's own. */
const libraries = new Set(['numpy', 'scipy', 'matplotlib', 'pandas', 'scikit-learn', 'torch', 'nltk', 'dask', 'fastapi', 'httpx']);

/** The distribution to install for a module; `undefined` when it is no library of the course. */
export function findDistribution(module: string): string | undefined {
  const name = module.split('.')[0] ?? '';
  const distribution = distributions[name] ?? name;
  return libraries.has(distribution) ? distribution : undefined;
}

/** The distributions that programs need, by what they import, in alphabetical order. */
export function packagesOf(programs: readonly string[]): readonly string[] {
  const found = programs.flatMap((code) => importsOf(code)).flatMap(({ module }) => findDistribution(module) ?? []);
  return [...new Set(found)].sort();
}
