import { join } from 'node:path';
import * as vscode from 'vscode';
import type { EnvironmentFacts } from '../../core/environment/environmentFacts.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { CheckOnSave } from './checkOnSave.js';
import { CheckOutput } from './checkOutput.js';
import type { EnvironmentServices } from './environmentServices.js';
import { readExerciseArgument } from './exerciseArgument.js';
import type { CheckReport } from './exerciseChecker.js';
import { ExerciseChecker } from './exerciseChecker.js';
import { ExerciseTests } from './exerciseTests.js';
import type { GitService } from './gitService.js';
import { HintCounts } from './hintCounts.js';
import { KataStatus } from './kata/kataStatus.js';
import { InterpreterStatus } from './interpreterStatus.js';
import type { Project, ProjectStore } from './projectStore.js';
import type { PreparedRun } from './prepareRun.js';
import type { PythonService } from './pythonService.js';
import { ResultDesk } from './resultDesk.js';
import { ResultPages } from './resultPages.js';
import { ResultStore } from './resultStore.js';
import { StaleWatch } from './staleWatch.js';
import { TaskLenses } from './taskLenses.js';

/** Builds what exercises need, once one of their commands is used or a project is found, and passes commands on. */
export class ExerciseServices implements vscode.Disposable {
  readonly #owned: vscode.Disposable[] = [];
  readonly git: GitService;
  readonly python: PythonService;
  readonly projects: ProjectStore;
  readonly output: CheckOutput;
  readonly checker: ExerciseChecker;
  readonly results: ResultDesk;
  readonly hints: HintCounts;
  readonly tests: ExerciseTests;
  readonly pages: ResultPages;

  constructor(
    readonly dependencies: FeatureDependencies,
    private readonly environment: EnvironmentServices,
  ) {
    const { log, content, progress, context, commands } = dependencies;
    this.output = this.#own(new CheckOutput());
    this.projects = environment.projects;
    this.git = environment.git;
    this.python = environment.python;
    this.checker = this.#own(new ExerciseChecker(content, progress, this.python, this.git, this.output, context.extensionPath));
    const kept = join((context.storageUri ?? context.globalStorageUri).fsPath, 'results');
    this.results = this.#own(new ResultDesk(new ResultStore(kept), log));
    this.tests = this.#own(new ExerciseTests(this.projects, this.checker, this.results, commands, log));
    this.hints = new HintCounts(dependencies);
    this.pages = this.#own(new ResultPages(this));
    this.#own(new TaskLenses(this));
    this.#own(
      this.checker.onDidReport((report) => {
        this.#commitOnPass(report);
        this.#judgeKata(report);
        this.#offerUpdate(report.project);
      }),
    );
    this.#own(new CheckOnSave(this));
    this.#own(new InterpreterStatus(this.projects, this.python, this.checker, log));
    this.#own(new KataStatus(this));
    this.#own(new StaleWatch(this.projects, this.checker, this.tests, progress, log));
  }

  /** Shows the projects of the workspace in the Test Explorer. */
  async showProjects(): Promise<void> {
    await this.projects.discover();
  }

  /** The project of the active editor. */
  async findActive(): Promise<Project | undefined> {
    const { findActive } = await import('./findProject.js');
    return findActive(this);
  }

  /** The text of a version of a file, or of a solution. */
  async readVersion(uri: vscode.Uri): Promise<string> {
    const { readVersion } = await import('./attempts/versionDocuments.js');
    return readVersion(uri, this.git, this.dependencies.content);
  }

  /** `ascent.openExercise`. */
  async open(argument: unknown): Promise<unknown> {
    const { openExercise } = await import('./openExercise.js');
    const folder = await openExercise(this, readExerciseArgument(argument));
    const project = folder === undefined ? undefined : this.projects.known.find((each) => each.folder === folder);
    if (project !== undefined) {
      this.#offerUpdate(project);
    }
    return folder;
  }

  /** `ascent.checkExercise`. */
  async check(argument: unknown): Promise<unknown> {
    const { checkExercise } = await import('./checkExercise.js');
    return checkExercise(this, readExerciseArgument(argument));
  }

  /** `ascent.checkTask`. */
  async checkTask(argument: unknown, task: unknown): Promise<unknown> {
    const { checkTask } = await import('./checkTask.js');
    return checkTask(this, readExerciseArgument(argument), task);
  }

  /** `ascent.showResult`. */
  async showResult(argument: unknown): Promise<void> {
    const { findProject } = await import('./findProject.js');
    const project = await findProject(this, readExerciseArgument(argument));
    if (project !== undefined) {
      this.pages.open(project);
    }
  }

  /** `ascent.debugTask`. */
  async debugTask(argument: unknown, task: unknown): Promise<unknown> {
    const { debugTask } = await import('./debugTask.js');
    return debugTask(this, readExerciseArgument(argument), task);
  }

  /** `ascent.runExperiment`. */
  async runExperiment(argument: unknown): Promise<unknown> {
    const { runExperiment } = await import('./runExperiment.js');
    return runExperiment(this, readExerciseArgument(argument));
  }

  /** Finds what it takes to run the learner's code of an exercise outside a check. */
  async prepareRun(exercise: string, signal: AbortSignal): Promise<PreparedRun> {
    const { prepareRun } = await import('./prepareRun.js');
    return prepareRun(this, exercise, signal);
  }

  /** `ascent.cancelCheck`: the check of one project, or every one. */
  cancel(argument: unknown): void {
    this.checker.cancel(readExerciseArgument(argument).folder);
  }

  /** `ascent.showSolution`. */
  async showSolution(argument: unknown): Promise<boolean> {
    const { showSolution } = await import('./hints/showSolution.js');
    return showSolution(this, readExerciseArgument(argument));
  }

  /** `ascent.resetExercise`. */
  async reset(argument: unknown): Promise<unknown> {
    const { resetExercise } = await import('./attempts/resetExercise.js');
    return resetExercise(this, readExerciseArgument(argument));
  }

  /** `ascent.restoreAttempt`. */
  async restore(argument: unknown): Promise<unknown> {
    const { restoreAttempt } = await import('./attempts/restoreAttempt.js');
    return restoreAttempt(this, readExerciseArgument(argument));
  }

  /** `ascent.updateExercise`. */
  async update(argument: unknown): Promise<unknown> {
    const { updateExercise } = await import('./attempts/updateExercise.js');
    return updateExercise(this, readExerciseArgument(argument));
  }

  /** `ascent.startKata`. */
  async startKata(argument: unknown): Promise<unknown> {
    const { startKata } = await import('./kata/startKata.js');
    return startKata(this, readExerciseArgument(argument));
  }

  /** `ascent.leaveKata`. */
  async leaveKata(argument: unknown): Promise<unknown> {
    const { leaveKata } = await import('./kata/leaveKata.js');
    return leaveKata(this, readExerciseArgument(argument));
  }

  /** `ascent.showOldSolution`. */
  async showOldSolution(argument: unknown): Promise<unknown> {
    const { showOldSolution } = await import('./kata/showOldSolution.js');
    return showOldSolution(this, readExerciseArgument(argument));
  }

  /** `ascent.selectInterpreter`. */
  async selectInterpreter(): Promise<void> {
    const { selectInterpreter } = await import('./selectInterpreter.js');
    await selectInterpreter(this);
    await this.environment.refreshContext();
  }

  /** `ascent.createEnvironment`. */
  async createEnvironment(argument: unknown): Promise<unknown> {
    const { createEnvironment } = await import('./createEnvironment.js');
    const made = await createEnvironment(this, readExerciseArgument(argument));
    await this.environment.refreshContext();
    return made;
  }

  /** `ascent.setGitIdentity`; gives whether one was set. */
  async setGitIdentity(): Promise<boolean> {
    const { setGitIdentity } = await import('./setGitIdentity.js');
    return setGitIdentity(this);
  }

  /** Looks at everything that exercises depend on. */
  async lookAtEnvironment(): Promise<EnvironmentFacts> {
    const { lookAtEnvironment } = await import('./lookAtEnvironment.js');
    return lookAtEnvironment(this);
  }

  /** Ends what runs and takes everything away. */
  dispose(): void {
    vscode.Disposable.from(...this.#owned).dispose();
  }

  /** Not awaited: the learner may answer whenever they like, or never. */
  #offerUpdate(project: Project): void {
    void import('./attempts/offerUpdate.js')
      .then(({ offerUpdate }) => offerUpdate(this, project))
      .catch((error: unknown) => this.dependencies.log.error(error));
  }

  #commitOnPass(report: CheckReport): void {
    void import('./commitOnPass.js')
      .then(({ commitOnPass }) => commitOnPass(this.git, report))
      .catch((error: unknown) => this.dependencies.commands.show(error));
  }

  #judgeKata(report: CheckReport): void {
    if (report.kata !== undefined) {
      void import('./kata/judgeKata.js')
        .then(({ judgeKata }) => judgeKata(this, report))
        .catch((error: unknown) => this.dependencies.commands.show(error));
    }
  }

  #own<T extends vscode.Disposable>(service: T): T {
    this.#owned.push(service);
    return service;
  }
}
