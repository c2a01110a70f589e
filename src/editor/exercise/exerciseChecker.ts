import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Event } from '../../core/event.js';
import { Emitter } from '../../core/event.js';
import type { VerdictText } from '../../core/exercise/describeVerdict.js';
import { describeMisconception, describeVerdict } from '../../core/exercise/describeVerdict.js';
import type { FunctionPlaces } from '../../core/exercise/functionPlaces.js';
import { tasksToProbe } from '../../core/exercise/misconception.js';
import type { CheckedPart, CheckVerdict } from '../../core/exercise/outcome.js';
import { decideVerdict } from '../../core/exercise/outcome.js';
import type { ProjectState } from '../../core/exercise/projectState.js';
import { isJudged } from '../../core/exercise/projectState.js';
import { describeSession } from '../../core/exercise/testEvents.js';
import { headOf } from '../../core/roadmap/describeRoadmapNode.js';
import { neededPackages } from '../../core/exercise/pythonRequirements.js';
import type { TestEvent } from '../../core/exercise/testEvents.js';
import type { TestRun, TestRunRecorder } from '../../core/exercise/testRun.js';
import type { CheckOutcome } from '../../core/progress/journalEvent.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { UserError } from '../../core/userError.js';
import { findKata } from '../../platform/exercise/findKata.js';
import { readFunctionPlaces, readMarker, readProjectState, readTasks } from '../../platform/exercise/readProject.js';
import { runTests } from '../../platform/exercise/runTests.js';
import type { FoundPython } from '../../platform/python/findPython.js';
import { findBrokenPackages } from '../../platform/python/probePython.js';
import type { ContentStore } from '../content/contentStore.js';
import { setContext } from '../commands/contextKeys.js';
import type { CheckOutput } from './checkOutput.js';
import { describeBrokenPackages, describePythonProblem } from './describePythonProblem.js';
import type { GitService } from './gitService.js';
import { keepProgress } from './keepProgress.js';
import type { Project } from './projectStore.js';
import type { PythonService } from './pythonService.js';
import { requireTrust } from './requireWorkspace.js';
import { saveProject } from './saveProject.js';

/** A check to run. */
export interface CheckRequest {
  readonly project: Project;
  /** Only these tests; the outcome of an exercise is decided by all of them, so then none is. */
  readonly tests?: readonly string[] | undefined;
  /** Only the tests of this task; likewise. */
  readonly task?: number | undefined;
  readonly token: vscode.CancellationToken;
  /** Called before the tests run, with what the learner's saved files hold. */
  readonly onStart?: (places: FunctionPlaces) => void;
  readonly onEvent?: (event: TestEvent, soFar: TestRunRecorder['counts']) => void;
  readonly onOutput?: (line: string) => void;
}

/** What came of a check. */
export interface CheckReport {
  readonly project: Project;
  readonly title: string;
  readonly run: TestRun;
  readonly verdict: CheckVerdict;
  readonly text: VerdictText;
  readonly places: FunctionPlaces;
  /** Were all tests asked for? */
  readonly isWhole: boolean;
  /** The branch of the kata that was under way. */
  readonly kata: string | undefined;
  /** SHA-256 over the learner's files that were checked. */
  readonly files: string;
}

/** Something in a failure that points at the environment rather than at the learner's code. */
const suspicious = /No module named|not installed for this Python|ImportError|cannot import name|DLL load failed|undefined symbol/;

/** Runs the tests of projects, one check at a time for each, and keeps what came of it in the journal. */
export class ExerciseChecker implements vscode.Disposable {
  readonly #running = new Map<string, AbortController>();
  readonly #saving = new Set<string>();
  readonly #checked = new Emitter<Project>();
  /** Fires when a check is over, however it ended. */
  readonly onDidCheck: Event<Project> = this.#checked.event;
  readonly #reported = new Emitter<CheckReport>();
  /** Fires when a check has run its tests. */
  readonly onDidReport: Event<CheckReport> = this.#reported.event;

  constructor(
    private readonly content: ContentStore,
    private readonly progress: ProgressStore,
    private readonly python: PythonService,
    private readonly git: GitService,
    private readonly output: CheckOutput,
    private readonly extensionPath: string,
  ) {}

  /**
   * Checks a project.
   * @throws UserError when it could not start, with the repairs; that is recorded, too
   */
  async check(request: CheckRequest): Promise<CheckReport> {
    requireTrust();
    const { folder } = request.project;
    if (this.#running.has(folder)) {
      throw new UserError(vscode.l10n.t('“{0}” is being checked already.', await this.titleOf(request.project)), [
        { title: vscode.l10n.t('Cancel That Check'), command: 'ascent.cancelCheck', args: [{ folder }] },
      ]);
    }
    const controller = new AbortController();
    this.#running.set(folder, controller);
    const cancellation = request.token.onCancellationRequested(() => {
      controller.abort();
    });
    try {
      void setContext('ascent:checking', true);
      this.#saving.add(folder);
      await saveProject(folder).finally(() => this.#saving.delete(folder));
      // Read anew: it may have been repaired, or the folder removed, since the project was found.
      const project = { folder, marker: await readMarker(folder, vscode.l10n) };
      const state = await readProjectState(folder, project.marker);
      const report = await this.#run({ ...request, project }, state, controller.signal);
      this.#reported.fire(report);
      return report;
    } finally {
      cancellation.dispose();
      this.#running.delete(folder);
      void setContext('ascent:checking', this.#running.size > 0);
      this.#checked.fire(request.project);
    }
  }

  /** Finds the tests of a project without running them; none where that is not possible now. */
  async collect(project: Project, token: vscode.CancellationToken): Promise<TestRun | undefined> {
    if (!vscode.workspace.isTrusted) {
      return undefined;
    }
    const search = await this.python.find(await this.packagesOf(project), project.folder);
    const controller = new AbortController();
    const cancellation = token.onCancellationRequested(() => {
      controller.abort();
    });
    try {
      return search.kind === 'ready' ? await this.#test({ project, token }, search.python, controller.signal, true) : undefined;
    } finally {
      cancellation.dispose();
    }
  }

  /**
   * Runs tests of a project under the debugger; never a check of the whole, so nothing of it is kept in the journal.
   * @throws UserError where there is no debugger, or no Python that can run the tests
   */
  async debug(request: CheckRequest): Promise<CheckReport> {
    requireTrust();
    const { folder } = request.project;
    await saveProject(folder);
    const project = { folder, marker: await readMarker(folder, vscode.l10n) };
    const { signal } = new AbortController();
    return this.#run({ ...request, project }, await readProjectState(folder, project.marker), signal, true);
  }

  /** Is this project being checked now? */
  isChecking(folder: string): boolean {
    return this.#running.has(folder);
  }

  /** Is a check saving what is typed in this project, before its tests run? */
  isSaving(folder: string): boolean {
    return this.#saving.has(folder);
  }

  /** Ends the check of one project, or every one. */
  cancel(folder?: string): void {
    for (const [each, controller] of this.#running) {
      if (folder === undefined || each === folder) {
        controller.abort();
      }
    }
  }

  /** The title of a project's exercise, without what follows a colon; its id where the roadmap no longer has it. */
  async titleOf({ marker }: Project): Promise<string> {
    const exercise = await this.content.findExercise(marker.exercise);
    return exercise === undefined ? marker.exercise : headOf(exercise.title);
  }

  /** The packages that a project's exercise needs. */
  async packagesOf({ marker }: Project): Promise<readonly string[]> {
    return (await this.content.findExercise(marker.exercise))?.packages ?? [];
  }

  /** Ends every check. */
  dispose(): void {
    this.cancel();
    this.#checked.dispose();
    this.#reported.dispose();
  }

  get #reporter(): string {
    return join(this.extensionPath, 'content', 'testkit', 'reporter');
  }

  async #run(request: CheckRequest, state: ProjectState, signal: AbortSignal, isDebugging = false): Promise<CheckReport> {
    const { project } = request;
    const kata = await findKata(project.folder);
    const part: CheckedPart | undefined = partOf(request) ?? (isDebugging ? { kind: 'tests' } : undefined);
    const [title, packages, tasks] = await Promise.all([this.titleOf(project), this.packagesOf(project), readTasks(project.folder)]);
    const isWhole = part === undefined;
    const search = await this.python.find(packages, project.folder, signal);
    if (search.kind !== 'ready') {
      await this.#record(project, kata, 'couldNotStart', state, isWhole);
      throw describePythonProblem(search, packages, vscode.l10n);
    }
    const places = await readFunctionPlaces(project.folder, project.marker);
    request.onStart?.(places);
    const commit = this.#findCommit(project, signal);
    const run = await (isDebugging ? this.#debug(request, search.python, title) : this.#test(request, search.python, signal, false));
    const decided = decideVerdict(run, {
      tasks: tasks.map(({ n }) => n),
      isUntouched: state.isUntouched,
      changedTests: state.changedTests,
      part,
    });
    if (isSuspicious(decided, run)) {
      const broken = await findBrokenPackages(search.python.run, neededPackages(packages), signal);
      if (broken.length > 0) {
        this.python.forget();
        await this.#record(project, kata, 'couldNotStart', state, isWhole);
        throw describeBrokenPackages(broken, search.python.candidate.shown, vscode.l10n);
      }
    }
    if (run.end.kind === 'notSpawned') {
      this.python.forget();
    }
    await this.#record(project, kata, decided.outcome, state, isWhole, decided, await commit);
    const verdict = await this.#explain(project, decided, run, search.python, signal);
    const text = describeVerdict(verdict, run, { title, tasks }, vscode.l10n);
    this.output.line(text.message);
    for (const misconception of verdict.misconceptions ?? []) {
      this.output.line(describeMisconception(misconception, vscode.l10n));
    }
    return { project, title, run, verdict, text, places, isWhole, kata, files: state.learnerHash };
  }

  async #test(request: CheckRequest, python: FoundPython, signal: AbortSignal, isCollecting: boolean): Promise<TestRun> {
    const { project, tests, task, onEvent, onOutput } = request;
    const raw = this.output.limited();
    if (!isCollecting) {
      this.output.line('');
      this.output.line(
        `── ${project.folder} · ${new Date().toLocaleString()} · ${[python.run.command, ...python.run.args].join(' ')} -m pytest`,
      );
    }
    const run = await runTests({
      python: python.run,
      folder: project.folder,
      reporterFolder: this.#reporter,
      timeLimit: vscode.workspace.getConfiguration('ascent').get('checkTimeLimit', 120),
      signal,
      isCollecting,
      ...(tests && { tests }),
      ...(task === undefined ? {} : { task }),
      onEvent: (event, soFar) => {
        if (event.type === 'session' && !isCollecting) {
          this.output.line(describeSession(event));
        }
        onEvent?.(event, soFar);
      },
      onOutput: (line) => {
        if (!isCollecting) {
          raw.add(line);
          onOutput?.(line);
        }
      },
    });
    raw.finish();
    return run;
  }

  async #debug({ project, tests, task, token, onEvent }: CheckRequest, python: FoundPython, title: string): Promise<TestRun> {
    const { debugTests } = await import('./debugTests.js');
    const { folder } = project;
    return debugTests({ python: python.run, folder, title, reporterFolder: this.#reporter, tests, task, token, onEvent });
  }

  /** Adds the well-known mistakes that explain failures. */
  async #explain(project: Project, verdict: CheckVerdict, run: TestRun, python: FoundPython, signal: AbortSignal): Promise<CheckVerdict> {
    const tasks = verdict.outcome === 'failed' ? tasksToProbe(verdict, run) : [];
    const exercise = tasks.length === 0 ? undefined : await this.content.findExercise(project.marker.exercise);
    if (exercise === undefined) {
      return verdict;
    }
    const { probeExercise } = await import('./probeExercise.js');
    const misconceptions = await probeExercise(
      {
        exerciseFolder: join(this.content.contentPath, exercise.path),
        driver: join(this.extensionPath, 'dist', 'python', 'probe_driver.py'),
        folder: project.folder,
        python: python.run,
        tasks,
        signal,
      },
      this.content.parsedPath,
    );
    return misconceptions.length === 0 ? verdict : { ...verdict, misconceptions };
  }

  async #record(
    { marker }: Project,
    kata: string | undefined,
    outcome: CheckOutcome | undefined,
    state: ProjectState,
    isWhole: boolean,
    counts: Pick<CheckVerdict, 'passed' | 'total'> = { passed: 0, total: 0 },
    commit?: string,
  ): Promise<void> {
    if (outcome === undefined || !isWhole) {
      return;
    }
    const { passed, total } = counts;
    const { exercise } = marker;
    if (kata !== undefined) {
      await keepProgress(this.progress, { type: 'kata.checked', exercise, branch: kata, outcome, passed, total });
      return;
    }
    const files = state.learnerHash;
    const event = { type: 'exercise.checked', exercise, outcome, passed, total, files } as const;
    await keepProgress(this.progress, { ...event, ...(commit === undefined ? {} : { commit }) });
  }

  /** The commit that the checked files stand at, if they are committed as they are. */
  async #findCommit({ folder, marker }: Project, signal: AbortSignal): Promise<string | undefined> {
    const found = await this.git.find();
    const paths = marker.files.filter(isJudged).map(({ path }) => path);
    return found?.git.findCleanHead(folder, paths, signal);
  }
}

function partOf({ tests, task }: CheckRequest): CheckedPart | undefined {
  return task !== undefined ? { kind: 'task', task } : tests === undefined ? undefined : { kind: 'tests' };
}

function isSuspicious(verdict: CheckVerdict, { tests, collectErrors }: TestRun): boolean {
  if (verdict.outcome === 'couldNotStart') {
    return true;
  }
  const messages = [
    ...tests.map(({ result }) => ('message' in result ? result.message : '')),
    ...collectErrors.map(({ message }) => message),
  ];
  return verdict.outcome === 'failed' && messages.some((message) => suspicious.test(message));
}
