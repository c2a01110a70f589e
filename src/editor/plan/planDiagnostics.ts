import * as vscode from 'vscode';
import { dayOf } from '../../core/localDay.js';
import { checkPlan } from '../../core/plan/checkPlan.js';
import { parsePlan } from '../../core/plan/parsePlan.js';
import type { FeatureDependencies } from '../featureDependencies.js';

/** Milliseconds after the last letter until the plan is checked. */
const quietTime = 250;

/** Marks in an open plan what does not add up. What has the wrong shape VS Code marks itself, by the schema. */
export class PlanDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('ascent.plan');
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(private readonly dependencies: FeatureDependencies) {}

  /** Checks a file soon; one that was closed loses its marks. */
  check(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        this.#mark(document).catch((error: unknown) => this.dependencies.log.error(error));
      }, quietTime),
    );
  }

  /** Takes all marks away. */
  dispose(): void {
    this.#waiting.forEach((timeout) => {
      clearTimeout(timeout);
    });
    this.#collection.dispose();
  }

  async #mark(document: vscode.TextDocument): Promise<void> {
    const { content, progress } = this.dependencies;
    const parsed = document.isClosed ? undefined : parsePlan(document.getText());
    if (parsed?.kind !== 'plan') {
      this.#collection.delete(document.uri);
      return;
    }
    const { version } = document;
    const [catalogue, current] = await Promise.all([content.catalogue(), progress.load()]);
    if (document.version !== version || document.isClosed) {
      return;
    }
    const findings = checkPlan(parsed.plan, { catalogue, progress: current, today: dayOf(new Date()) }, vscode.l10n);
    this.#collection.set(
      document.uri,
      findings.map(({ path, severity, message }) => {
        const range = textOfLine(document, parsed.lineOf(path) - 1);
        const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
        return Object.assign(new vscode.Diagnostic(range, message, level), { source: 'Ascent' });
      }),
    );
  }
}

/** A line without the blanks around it. */
function textOfLine(document: vscode.TextDocument, line: number): vscode.Range {
  const { text, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount - 1));
  return new vscode.Range(line, firstNonWhitespaceCharacterIndex, line, text.trimEnd().length);
}
