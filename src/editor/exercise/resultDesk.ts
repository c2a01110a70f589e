import * as vscode from 'vscode';
import type { Event } from '../../core/event.js';
import { Emitter } from '../../core/event.js';
import type { CheckedProject } from '../../core/exercise/describeResult.js';
import { describeFinished, describeLive, describeNotRun } from '../../core/exercise/describeResult.js';
import type { FunctionPlaces } from '../../core/exercise/functionPlaces.js';
import type { ResultRecord } from '../../core/exercise/resultRecord.js';
import type { TestEvent } from '../../core/exercise/testEvents.js';
import { TestRunRecorder } from '../../core/exercise/testRun.js';
import type { UserAction } from '../../core/userError.js';
import { UserError } from '../../core/userError.js';
import { readTasks } from '../../platform/exercise/readProject.js';
import type { Log } from '../log.js';
import type { CheckReport } from './exerciseChecker.js';
import type { Project } from './projectStore.js';
import type { ResultStore } from './resultStore.js';

/** A check that is under way, as its result grows. */
export interface LiveResult {
  /** Takes in where the learner's functions are. */
  locate(places: FunctionPlaces): void;
  take(event: TestEvent): void;
  settle(report: CheckReport): void;
  /** The check could not be run at all. */
  fail(error: unknown): void;
}

/** Knows the latest result of each project, also while a check is still under way. */
export class ResultDesk implements vscode.Disposable {
  readonly #records = new Map<string, ResultRecord>();
  /** Results that still grow; each is put into words when somebody looks. */
  readonly #growing = new Map<string, () => ResultRecord>();
  readonly #repairs = new Map<string, readonly UserAction[]>();
  readonly #changed = new Emitter<string>();
  /** Fires with the folder of a project whose result has changed. */
  readonly onDidChange: Event<string> = this.#changed.event;

  readonly #turned = new Emitter<string>();
  /** Fires with the folder of a project whose result has begun or is there. */
  readonly onDidTurn: Event<string> = this.#turned.event;

  constructor(
    private readonly store: ResultStore,
    private readonly log: Log,
  ) {}

  /** The latest result of a project, or the one that is growing now. */
  async find(folder: string): Promise<ResultRecord | undefined> {
    const known = this.#growing.get(folder)?.() ?? this.#records.get(folder) ?? (await this.store.read(folder));
    // A check may have begun while the file was read.
    return this.#growing.get(folder)?.() ?? this.#records.get(folder) ?? known;
  }

  /** What the learner can do where the latest check could not be run. */
  repairsFor(folder: string): readonly UserAction[] {
    return this.#repairs.get(folder) ?? [];
  }

  /**
   * Begins a new result; what was there before is forgotten.
   * @param began when its tests began to run, in milliseconds since 1970
   */
  async begin({ folder, marker }: Project, title: string, began = Date.now()): Promise<LiveResult> {
    const before = await this.find(folder);
    const recorder = new TestRunRecorder();
    const isLearnerFile = (path: string): boolean => marker.files.some((file) => file.role === 'learner' && file.path === path);
    let about: CheckedProject = {
      ...{ exercise: marker.exercise, title, tasks: await readTasks(folder), isLearnerFile },
      places: new Map(),
      at: new Date(began).toISOString(),
    };
    this.#repairs.delete(folder);
    this.#growing.set(folder, () => describeLive(about, recorder.soFar, vscode.l10n));
    this.#announceTurn(folder);
    return {
      locate: (places) => {
        about = { ...about, places };
      },
      take: (event) => {
        recorder.record(event);
        this.#changed.fire(folder);
      },
      settle: ({ run, verdict, text, files }) => {
        const seconds = (Date.now() - began) / 1000;
        this.#keep(folder, describeFinished(about, { run, verdict, text, seconds, files }, vscode.l10n));
      },
      fail: (error) => {
        if (error instanceof vscode.CancellationError || !(error instanceof UserError)) {
          this.#restore(folder, before);
          return;
        }
        this.#repairs.set(folder, error.actions);
        this.#keep(folder, describeNotRun(about, error.message));
      },
    };
  }

  /** Forgets every listener. */
  dispose(): void {
    this.#changed.dispose();
    this.#turned.dispose();
  }

  #restore(folder: string, before: ResultRecord | undefined): void {
    this.#growing.delete(folder);
    if (before === undefined) {
      this.#records.delete(folder);
    } else {
      this.#records.set(folder, before);
    }
    this.#announceTurn(folder);
  }

  #keep(folder: string, record: ResultRecord): void {
    this.#growing.delete(folder);
    this.#records.set(folder, record);
    this.#announceTurn(folder);
    this.store.write(folder, record).catch((error: unknown) => {
      this.log.error(error);
    });
  }

  #announceTurn(folder: string): void {
    this.#changed.fire(folder);
    this.#turned.fire(folder);
  }
}
