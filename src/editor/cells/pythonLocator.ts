import type { Event } from '../../core/event.js';
import type { PythonSearch } from '../../platform/python/findPython.js';

/** What finds the interpreter that checks and cells share. */
export interface PythonLocator {
  find(packages: readonly string[], project?: string, signal?: AbortSignal): Promise<PythonSearch>;
  /** Fires when another interpreter may be the one to use. */
  readonly onDidChange: Event<undefined>;
}
