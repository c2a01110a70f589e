import * as vscode from 'vscode';
import { planFile } from '../../core/plan/planFormat.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PlanSource } from '../planSource.js';
import { PlanStore } from './planStore.js';

/** The study plan, as the composition root sees it. */
export interface RegisteredPlan extends PlanSource, vscode.Disposable {}

/** Registers the study plan: the command that makes one, and the checks while it is edited; both are loaded when they are first needed. */
export function registerPlan(dependencies: FeatureDependencies, findFolder: () => Promise<string | undefined>): RegisteredPlan {
  const store = new PlanStore(findFolder);
  const { commands, log } = dependencies;
  commands.register('ascent.makeStudyPlan', async () => {
    const { makeStudyPlan } = await import('./makeStudyPlan.js');
    await makeStudyPlan(store, dependencies);
  });
  let loading: Promise<{ check(document: vscode.TextDocument): void; dispose(): void }> | undefined;
  const check = (document: vscode.TextDocument): void => {
    if (!document.uri.path.endsWith(`/${planFile}`)) {
      return;
    }
    loading ??= import('./planDiagnostics.js').then(({ PlanDiagnostics }) => new PlanDiagnostics(dependencies));
    loading.then((diagnostics) => diagnostics.check(document)).catch((error: unknown) => log.error(error));
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      check(document);
    }),
    vscode.workspace.onDidCloseTextDocument(check),
  );
  vscode.workspace.textDocuments.forEach(check);
  return {
    read: () => store.read(),
    onDidChange: store.onDidChange,
    dispose: () => {
      subscriptions.dispose();
      store.dispose();
      void loading?.then((diagnostics) => {
        diagnostics.dispose();
      });
    },
  };
}
