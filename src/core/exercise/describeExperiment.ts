import type { ExperimentProgress } from '../progress/progress.js';

/** An experiment as it stands in a project and in the journal. */
export interface ExperimentFacts {
  /** What is written as the prediction now, and its hash. */
  readonly prediction: string;
  readonly hash: string;
  /** Is it the learner's own, and not only what was handed out? */
  readonly isPredicted: boolean;
  /** Is there a program to run? */
  readonly isRunnable: boolean;
  readonly known: ExperimentProgress | undefined;
}

/** What is said of an experiment. */
export interface DescribedExperiment {
  /** The prediction that counts, as Markdown; empty where there is none yet. */
  readonly prediction: string;
  /** When the prediction was locked, in words; empty while it can still be changed. */
  readonly lockedAt: string;
  /** The notes hold another prediction than the one that was locked. */
  readonly isEdited: boolean;
  /** What the latest run printed. */
  readonly output: string;
  readonly ranAt: string;
  readonly isFailed: boolean;
  readonly isRunnable: boolean;
}

/** Puts prediction and outcome side by side: the one that was locked, once a run has had a result, or else the one written now. */
export function describeExperiment(facts: ExperimentFacts, formatTime: (at: string) => string): DescribedExperiment {
  const { prediction, hash, isPredicted, isRunnable, known } = facts;
  const locked = known?.hasResult === true ? known.prediction : undefined;
  const run = known?.run;
  return {
    prediction: locked?.text ?? (isPredicted ? prediction : ''),
    lockedAt: locked === undefined ? '' : formatTime(locked.at),
    isEdited: locked !== undefined && locked.hash !== hash,
    output: run?.output ?? '',
    ranAt: run === undefined ? '' : formatTime(run.at),
    isFailed: run?.outcome === 'failed',
    isRunnable,
  };
}
