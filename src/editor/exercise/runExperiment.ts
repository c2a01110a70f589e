import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { describeEnd } from '../../core/exercise/describeFailure.js';
import { experimentPath, notesPath, writeMeasured } from '../../core/exercise/experimentNotes.js';
import { PrintedText } from '../../core/exercise/printedText.js';
import type { RunEnd } from '../../core/exercise/testRun.js';
import { UserError } from '../../core/userError.js';
import { sha256 } from '../../platform/sha256.js';
import { runExperiment as run } from '../../platform/exercise/runExperiment.js';
import type { FoundPython } from '../../platform/python/findPython.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { type ExperimentState, readExperiment } from './experimentDesk.js';
import { findProject } from './findProject.js';
import { formatTime } from './formatTime.js';
import { keepProgress } from './keepProgress.js';
import { openPrediction } from './openPrediction.js';
import { findPythonFor } from './prepareRun.js';
import type { Project } from './projectStore.js';
import { requireTrust } from './requireWorkspace.js';
import { saveProject } from './saveProject.js';

/** Runs the experiment of an exercise, once the learner has written a prediction, and puts what it gave below it. */
export async function runExperiment(services: ExerciseServices, argument: ExerciseArgument): Promise<string | undefined> {
  requireTrust();
  const project = await findProject(services, argument);
  if (project === undefined) {
    return undefined;
  }
  await saveProject(project.folder);
  const state = await requirePrediction(services, project);
  const title = await services.checker.titleOf(project);
  const packages = await services.checker.packagesOf(project);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Running the experiment of “{0}”', title), cancellable: true },
    async (_, token) => {
      const controller = new AbortController();
      const cancellation = token.onCancellationRequested(() => {
        controller.abort();
      });
      try {
        const python = await findPythonFor(services.python, packages, project.folder, controller.signal);
        await lock(services, project, state);
        return await carryOut(services, project, python, controller.signal);
      } finally {
        cancellation.dispose();
      }
    },
  );
}

/** @throws UserError where there is no experiment, or no prediction yet */
async function requirePrediction({ dependencies }: ExerciseServices, project: Project): Promise<ExperimentState> {
  const state = await readExperiment(dependencies, project);
  if (state?.isRunnable !== true) {
    throw new UserError(
      vscode.l10n.t('This exercise has no {0} to run. What it asks you to try stands in its {1}.', experimentPath, notesPath),
    );
  }
  if (!state.isPredicted) {
    await openPrediction(project, state.notes);
    throw new UserError(
      vscode.l10n.t(
        'Write your prediction first, under “Prediction” in {0}. A guess counts: what you learn is how far you were off. Then run the experiment.',
        notesPath,
      ),
      [
        {
          title: vscode.l10n.t('Run Experiment'),
          command: 'ascent.runExperiment',
          args: [{ id: project.marker.exercise, folder: project.folder }],
        },
      ],
    );
  }
  return state;
}

/** Keeps the prediction as it stands now. Once a run had a result, what is written later is no prediction any more. */
async function lock({ dependencies }: ExerciseServices, { marker }: Project, { prediction, hash, known }: ExperimentState): Promise<void> {
  if (known?.prediction === undefined || (!known.hasResult && known.prediction.hash !== hash)) {
    await keepProgress(dependencies.progress, { type: 'experiment.predicted', exercise: marker.exercise, prediction, hash });
  }
}

async function carryOut(
  services: ExerciseServices,
  project: Project,
  python: FoundPython,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { output, dependencies } = services;
  const raw = output.limited();
  const printing = new PrintedText(vscode.l10n);
  output.line('');
  output.line(
    `── ${project.folder} · ${new Date().toLocaleString()} · ${[python.run.command, ...python.run.args].join(' ')} ${experimentPath}`,
  );
  const live = services.pages.followExperiment(project, printing);
  const began = Date.now();
  const timeLimit = vscode.workspace.getConfiguration('ascent').get('checkTimeLimit', 120);
  const end = await run({
    ...{ python: python.run, folder: project.folder, timeLimit, signal },
    onLine: (line) => {
      raw.add(line);
      printing.add(line);
      live.refresh();
    },
  });
  raw.finish();
  live.end();
  if (end.kind === 'cancelled') {
    return undefined;
  }
  const isFinished = end.kind === 'exited' && end.code === 0;
  const [printed, seconds] = [printing.text, (Date.now() - began) / 1000];
  const outcome = isFinished ? 'finished' : 'failed';
  if (isFinished) {
    await writeDown(services, project, python, printed);
  }
  await keepProgress(dependencies.progress, {
    type: 'experiment.run',
    exercise: project.marker.exercise,
    outcome,
    seconds,
    output: printed,
  });
  if (!isFinished) {
    throw describeBreak(end, printed);
  }
  return printed;
}

async function writeDown(services: ExerciseServices, project: Project, python: FoundPython, output: string): Promise<void> {
  // Read anew: the learner may have written on while it ran.
  await saveProject(project.folder);
  const state = await readExperiment(services.dependencies, project);
  const lockedAt = state?.known?.prediction?.at;
  if (state === undefined || lockedAt === undefined) {
    return;
  }
  const caption = vscode.l10n.t(
    'Run on {0} with Python {1}. The prediction was locked on {2}.',
    formatTime(new Date().toISOString()),
    python.version.join('.'),
    formatTime(lockedAt),
  );
  const part = { heading: vscode.l10n.t('Measured'), caption, output };
  await writeFile(join(project.folder, notesPath), writeMeasured(state.notes, part, sha256));
}

function describeBreak(end: RunEnd, printed: string): UserError {
  const last =
    printed
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? '';
  return new UserError(
    end.kind === 'timedOut'
      ? vscode.l10n.t('The experiment was stopped after {0} seconds. Nothing was written down.', end.seconds)
      : vscode.l10n.t('The experiment did not reach its end ({0}), so nothing was written down. {1}', describeEnd(end, vscode.l10n), last),
  );
}
