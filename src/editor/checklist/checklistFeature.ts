import * as vscode from 'vscode';
import { type ChecklistFilter, parseChecklistFilter } from '../../core/checklist/checklistFilter.js';
import { checklistMarkdown } from '../../core/checklist/checklistMarkdown.js';
import { findTick } from '../../core/checklist/describeChecklist.js';
import type { Git } from '../../platform/git/git.js';
import { setContext } from '../commands/contextKeys.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { type ChecklistNode, ChecklistProvider } from './checklistProvider.js';
import { chooseChecklistFilter, describeChecklistFilter } from './chooseChecklistFilter.js';
import { EvidenceWatch, uriOfFact } from './evidenceWatch.js';

const filterKey = 'ascent.checklistFilter';

type ItemNode = Extract<ChecklistNode, { kind: 'item' }>;

/** The Checklist view: ticks go to the journal, evidence comes from it and from the files of the workspace. */
export class ChecklistFeature implements vscode.Disposable {
  /** Feeds the view. */
  readonly provider: ChecklistProvider;
  readonly #evidence: EvidenceWatch;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly view: vscode.TreeView<ChecklistNode>,
    findGit: () => Promise<Git | undefined>,
  ) {
    const { content, progress, commands, context, log } = dependencies;
    const provider = new ChecklistProvider(content, progress, parseChecklistFilter(context.workspaceState.get(filterKey)));
    this.provider = provider;
    this.#disposables.push(provider);
    this.#evidence = new EvidenceWatch(
      view,
      (facts) => {
        provider.setFacts(facts);
        this.#updateMessage();
      },
      (error) => {
        log.error(error);
      },
      findGit,
    );
    this.#disposables.push(this.#evidence);
    this.#disposables.push(
      progress.onDidChange(() => {
        provider.refresh();
        this.#updateMessage();
      }),
    );
    this.#disposables.push(
      view.onDidChangeCheckboxState(async ({ items }) => {
        try {
          for (const [node, state] of items) {
            if (node.kind === 'item') {
              await progress.record({ type: 'checklist.set', item: node.item.id, done: state === vscode.TreeItemCheckboxState.Checked });
            }
          }
        } catch (error) {
          // The box must not show a tick that was not kept.
          provider.refresh();
          await commands.show(error);
        }
      }),
    );
    this.#updateMessage();
  }

  /** Asks which items the view is to show. */
  async chooseFilter(): Promise<void> {
    const chosen = await chooseChecklistFilter(this.provider.filter);
    if (chosen !== undefined) {
      await this.applyFilter(chosen);
    }
  }

  /** Shows the items that fit, in later sessions too. */
  async applyFilter(filter: ChecklistFilter): Promise<void> {
    this.provider.filter = filter;
    this.provider.refresh();
    await this.#showFilter();
    await this.dependencies.context.workspaceState.update(filterKey, filter);
  }

  /** Looks for evidence in the workspace again. */
  async findEvidence(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: 'ascent.checklist' } }, () => this.#evidence.look());
  }

  /** Puts what the view shows, or one group of it, on the clipboard as a Markdown task list. */
  async copy(node: unknown): Promise<void> {
    const { steps } = await this.dependencies.content.catalogue();
    const all = steps.map((step, index) => ({ step, number: index + 1 }));
    const chosen = isChecklistNode(node) && node.kind === 'group' ? [{ step: node.step, number: node.number }] : all;
    const text = checklistMarkdown(chosen, this.provider.filter, await this.provider.sources(), vscode.l10n);
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('The checklist is on the clipboard, as Markdown.')}`, 4_000);
  }

  /** Opens what a row's evidence comes from. */
  async openItem(node: unknown): Promise<void> {
    if (!isChecklistNode(node) || node.kind !== 'item' || (await this.#openFact(node))) {
      return;
    }
    const { evidence } = node.item;
    if (evidence?.kind === 'exercise-passed') {
      await vscode.commands.executeCommand('ascent.openExercise', evidence.exercise);
    } else if (evidence?.kind === 'lesson-read') {
      await vscode.commands.executeCommand('ascent.openLesson', evidence.lesson);
    } else {
      await vscode.commands.executeCommand('ascent.openStep', node.step.id);
    }
  }

  /** Stops following progress. */
  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #openFact({ item, step }: ItemNode): Promise<boolean> {
    const tick = findTick(item, step, await this.provider.sources());
    const fact = tick.done && tick.by === 'evidence' ? tick.fact : undefined;
    const file = fact && uriOfFact(fact.path);
    if (fact === undefined || file === undefined) {
      return false;
    }
    const line = (fact.line ?? 1) - 1;
    await vscode.commands.executeCommand('vscode.open', file, { selection: new vscode.Range(line, 0, line, 0) });
    return true;
  }

  /** With a filter, the last row that fits may have gone. */
  #updateMessage(): void {
    if (this.provider.filter !== 'all') {
      this.#showFilter().catch((error: unknown) => {
        this.dependencies.log.error(error);
      });
    }
  }

  async #showFilter(): Promise<void> {
    const { filter } = this.provider;
    const isEmpty = (await this.provider.getChildren()).length === 0;
    // Above a message VS Code leaves out the welcome text, which says how to show everything again.
    this.view.message = isEmpty ? '' : describeChecklistFilter(filter);
    await setContext('ascent:checklistFiltered', filter !== 'all');
  }
}

function isChecklistNode(value: unknown): value is ChecklistNode {
  return typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'item' || value.kind === 'group');
}
