import type { ProbedPython } from '../../core/exercise/pythonRequirements.js';
import { moduleOf } from '../../core/exercise/pythonRequirements.js';
import { captureProcess } from '../process/runProcess.js';

/** A way to call an interpreter. */
export interface PythonCommand {
  readonly command: string;
  readonly args: readonly string[];
}

// Any Python since 2.6 can read this. The first line keeps a file of the learner's from standing in for a library.
const questions = `
import sys
sys.path[:] = [p for p in sys.path if p]
import json, os
answer = {"executable": sys.executable, "version": list(sys.version_info[:3]), "packages": {},
          "isVirtual": sys.prefix != getattr(sys, "base_prefix", sys.prefix) or os.path.isdir(os.path.join(sys.prefix, "conda-meta"))}
if sys.version_info >= (3, 8):
    import importlib.util
    from importlib import metadata
    for pair in sys.argv[1:]:
        distribution, module = pair.split("=")
        try:
            if importlib.util.find_spec(module) is not None:
                answer["packages"][distribution] = metadata.version(distribution)
        except Exception:
            pass
print("ascent-probe " + json.dumps(answer))
`;

/** Seconds after which an interpreter that says nothing is given up; a cold disk or a virus scanner can take some. */
const patience = 20;

/** An interpreter that could not be asked. */
export interface ProbeFailure {
  readonly reason: string;
}

/** Asks an interpreter where and how old it is, and which of the packages it has; nothing is imported. */
export async function probePython(
  python: PythonCommand,
  packages: readonly string[],
  signal?: AbortSignal,
): Promise<ProbedPython | ProbeFailure> {
  const pairs = packages.map((name) => `${name}=${moduleOf(name)}`);
  const { end, stdout, stderr } = await captureProcess({
    command: python.command,
    args: [...python.args, '-c', questions, ...pairs],
    cwd: process.cwd(),
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    timeLimit: patience,
    signal,
  });
  const line = stdout.split('\n').find((each) => each.startsWith('ascent-probe '));
  const answer = line === undefined ? undefined : readAnswer(line.slice('ascent-probe '.length));
  if (answer !== undefined) {
    return answer;
  }
  const said = stderr.trim().split('\n').at(-1) ?? '';
  switch (end.kind) {
    case 'exited':
      return { reason: said === '' ? `it ended with ${String(end.code ?? end.signal)}` : said };
    case 'timedOut':
      return { reason: `it did not answer within ${String(end.seconds)} seconds` };
    case 'cancelled':
      return { reason: 'cancelled' };
    case 'notSpawned':
      return { reason: end.reason };
  }
}

const importing = `
import sys
sys.path[:] = [p for p in sys.path if p]
import importlib
for module in sys.argv[1:]:
    try:
        importlib.import_module(module)
    except BaseException as error:
        print("ascent-broken " + module + " " + (type(error).__name__ + ": " + str(error)).replace("\\n", " "))
print("ascent-imported")
`;

/** A package that is installed but cannot be used. */
export interface BrokenPackage {
  readonly name: string;
  readonly reason: string;
}

/** Really imports the packages, which can take seconds: for when something suggests that the environment, not the learner's code, is broken. */
export async function findBrokenPackages(
  python: PythonCommand,
  packages: readonly string[],
  signal?: AbortSignal,
): Promise<readonly BrokenPackage[]> {
  const { end, stdout, stderr } = await captureProcess({
    command: python.command,
    args: [...python.args, '-c', importing, ...packages.map(moduleOf)],
    cwd: process.cwd(),
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    timeLimit: 3 * patience,
    signal,
  });
  const lines = stdout.split('\n');
  const broken = packages.flatMap((name) => {
    const start = `ascent-broken ${moduleOf(name)} `;
    const line = lines.find((each) => each.startsWith(start));
    return line === undefined ? [] : { name, reason: line.slice(start.length) };
  });
  if (broken.length > 0 || lines.includes('ascent-imported') || end.kind === 'cancelled' || end.kind === 'timedOut') {
    return broken;
  }
  // An import took the interpreter down; which one, it could not say.
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return packages.map((name) => ({ name, reason: said }));
}

function readAnswer(text: string): ProbedPython | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('version' in answer) || !Array.isArray(answer.version)) {
      return undefined;
    }
    const [major, minor, micro] = answer.version.map(Number);
    const executable = 'executable' in answer ? String(answer.executable) : '';
    const packages = 'packages' in answer && typeof answer.packages === 'object' ? Object.entries(answer.packages ?? {}) : [];
    return {
      executable,
      version: [major ?? 0, minor ?? 0, micro ?? 0],
      isVirtual: 'isVirtual' in answer && answer.isVirtual === true,
      packages: Object.fromEntries(packages.map(([name, version]) => [name, String(version)])),
    };
  } catch {
    return undefined;
  }
}
