import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CellEvent, CellRun } from '../../../../src/core/cells/cellRun.js';
import { applyCellEvent, idleCell } from '../../../../src/core/cells/cellRun.js';
import type { FigureColours } from '../../../../src/core/cells/kernelEvents.js';
import type { PythonState } from '../../../../src/core/cells/pythonState.js';
import type { SessionHost } from '../../../../src/platform/cells/cellSession.js';
import { CellSession } from '../../../../src/platform/cells/cellSession.js';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** The kernel as it is written. */
export const kernelScript = join(root, 'src', 'platform', 'cells', 'kernel.py');

/** The Pythons of both library generations that are on this machine. */
export const pythons: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'the older libraries', path: '/usr/bin/python3' },
  { name: 'the libraries of today', path: join(root, '.cache', 'python-today', 'bin', 'python') },
].filter(({ path }) => existsSync(path));

/** A dark theme's colours. */
export const colours: FigureColours = { foreground: '#cccccc', background: '#1f1f1f', grid: '#444444', palette: ['#ff8800', '#0088ff'] };

/** A session with real Python whose cells are followed as the page follows them. */
export class RecordedSession {
  readonly session: CellSession;
  readonly cells = new Map<string, CellRun>();
  /** Every state that Python has been in, by its kind and reason. */
  readonly states: string[] = [];
  /** Every event, in order, as `cell type`. */
  readonly events: string[] = [];
  readonly #waiters: (() => void)[] = [];

  constructor(python: string, host: Partial<SessionHost> = {}, idleLimit?: number) {
    const whole: SessionHost = {
      script: kernelScript,
      findPython: () => Promise.resolve({ run: { command: python, args: [] }, shown: python }),
      describeProblem: (_cell, error) => ({ message: error instanceof Error ? error.message : String(error), actions: [] }),
      describeMissing: (_cell, module) => ({ message: `missing ${module}`, actions: ['Install'] }),
      timeLimit: () => 60,
      onCell: (cell, event) => {
        this.#take(cell, event);
      },
      onPython: (state) => {
        this.#note(state);
      },
      ...host,
    };
    this.session = new CellSession(whole, idleLimit);
  }

  /** Runs cells `cell-1`, `cell-2` … and waits until all is quiet. */
  async run(...codes: readonly string[]): Promise<readonly CellRun[]> {
    const cells = codes.map((code, index) => ({ cell: `cell-${String(index + 1)}`, code }));
    this.session.run(cells, colours);
    await this.until(() => cells.every(({ cell }) => ['idle', 'finished'].includes(this.get(cell).status)));
    return cells.map(({ cell }) => this.get(cell));
  }

  /** The state of a cell. */
  get(cell: string): CellRun {
    return this.cells.get(cell) ?? idleCell;
  }

  /** What a cell printed to one stream. */
  printed(cell: string, stream: 'stdout' | 'stderr' = 'stdout'): string {
    return this.get(cell)
      .outputs.map((output) => (output.kind === 'text' && output.stream === stream ? output.text : ''))
      .join('');
  }

  /** Waits until something is so. */
  async until(isSo: () => boolean, patience = 15_000): Promise<void> {
    for (const end = Date.now() + patience; !isSo();) {
      if (Date.now() > end) {
        throw new Error(`It did not come to that: ${JSON.stringify([...this.cells].map(([cell, { status }]) => [cell, status]))}`);
      }
      await new Promise<void>((resolve) => {
        this.#waiters.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  #take(cell: string, event: CellEvent): void {
    this.events.push(`${cell} ${event.type}`);
    this.cells.set(cell, applyCellEvent(this.get(cell), event));
    this.#wake();
  }

  #note(state: PythonState): void {
    this.states.push(state.kind === 'off' ? `off: ${state.why}` : state.kind);
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiters.splice(0)) {
      wake();
    }
  }
}
