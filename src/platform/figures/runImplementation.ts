import type { FigureImplementation, FunctionReport, ImplementationInputs, OutputShape } from '../../core/figures/implementation.js';
import { parseFunctionReport } from '../../core/figures/implementation.js';
import type { PythonCommand } from '../python/probePython.js';
import { runDriver } from '../python/runDriver.js';

/** A run of a learner's functions for a figure. */
export interface ImplementationRequest {
  readonly python: PythonCommand;
  /** The learner's project. */
  readonly folder: string;
  /** `figure_driver.py`, which comes with the extension. */
  readonly driver: string;
  /** The figure's `implementation.py`. */
  readonly adapter: string;
  readonly implementation: FigureImplementation;
  /** Those to run, by name. */
  readonly functions: readonly string[];
  readonly inputs: ImplementationInputs;
  /** For all functions together. */
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Seconds that Python gets to end by itself after it was too slow, before it is ended with all that it started. */
const grace = 3;

/**
 * Calls the learner's functions in a Python of their own, and says what became of each: a function that reports nothing has `ended`.
 * Writes nothing into the project. Never rejects; `undefined` when it was cancelled.
 */
export async function runImplementation(request: ImplementationRequest): Promise<ReadonlyMap<string, FunctionReport> | undefined> {
  const { python, folder, driver, adapter, implementation, inputs, seconds, signal } = request;
  const outputs = request.functions.flatMap((name): [string, OutputShape][] => {
    const wanted = implementation.functions[name];
    return wanted === undefined ? [] : [[name, wanted.output]];
  });
  const job = { project: folder, module: implementation.module, adapter, functions: Object.fromEntries(outputs), inputs, seconds };
  const reports = new Map<string, FunctionReport>();
  const { end, lastWords } = await runDriver({
    python,
    folder,
    driver,
    job,
    timeLimit: seconds + grace,
    signal,
    onReport: (text) => {
      const report = parseFunctionReport(text);
      if (report !== undefined) reports.set(report.name, report.result);
    },
  });
  if (end.kind === 'cancelled') return undefined;
  // Of a module that takes too long to import, no function is to blame: it is said of each.
  const early = reports.get('');
  return new Map(outputs.map(([name], index) => [name, reports.get(name) ?? early ?? missing(index)]));

  function missing(index: number): FunctionReport {
    const before = outputs[index - 1]?.[0];
    const blocked = before === undefined ? undefined : reports.get(before);
    if (blocked?.kind === 'too-slow') return blocked;
    if (end.kind === 'timedOut') return { kind: 'too-slow', seconds: end.seconds };
    return { kind: 'ended', text: end.kind === 'notSpawned' ? end.reason : lastWords };
  }
}
