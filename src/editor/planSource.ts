import type * as vscode from 'vscode';
import type { PlanReading } from '../core/plan/planReading.js';

/** The learner's study plan, as Home and the dashboard see it. */
export interface PlanSource {
  /** What there is now. */
  read(): Promise<PlanReading>;
  /** The plan was written, changed or taken away. */
  readonly onDidChange: vscode.Event<void>;
}
