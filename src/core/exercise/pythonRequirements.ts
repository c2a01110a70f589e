/** The oldest Python that exercises run on. */
export const oldestPython = [3, 9] as const;

/** Where the knowledge of an interpreter comes from. */
export type PythonSource = 'setting' | 'environment' | 'pythonExtension' | 'defaultInterpreter' | 'path';

/** What an interpreter said of itself. */
export interface ProbedPython {
  /** The interpreter's own idea of where it is. */
  readonly executable: string;
  readonly version: readonly [number, number, number];
  /** Is it inside a virtual environment? */
  readonly isVirtual: boolean;
  /** Version by distribution, for those of the asked ones that are installed. */
  readonly packages: Readonly<Record<string, string>>;
}

/** What keeps an interpreter from running an exercise. */
export type PythonProblem =
  { readonly kind: 'tooOld'; readonly version: string } | { readonly kind: 'missingPackages'; readonly packages: readonly string[] };

/** The module to import for a distribution, where the two names differ. */
const modules: Readonly<Record<string, string>> = { 'scikit-learn': 'sklearn' };

/** The module that a distribution brings. */
export function moduleOf(distribution: string): string {
  return modules[distribution] ?? distribution;
}

/** Everything that must be installed to check an exercise with these packages. */
export function neededPackages(packages: readonly string[]): readonly string[] {
  return [...new Set(['pytest', ...packages])];
}

/** Finds what keeps an interpreter from running an exercise, if anything does. */
export function findPythonProblem(python: ProbedPython, packages: readonly string[]): PythonProblem | undefined {
  const [major, minor] = python.version;
  if (major < oldestPython[0] || (major === oldestPython[0] && minor < oldestPython[1])) {
    return { kind: 'tooOld', version: python.version.join('.') };
  }
  const missing = neededPackages(packages).filter((name) => !Object.hasOwn(python.packages, name));
  return missing.length > 0 ? { kind: 'missingPackages', packages: missing } : undefined;
}
