import * as vscode from 'vscode';
import { describeEnvironment, summariseFindings } from '../../core/environment/describeEnvironment.js';
import type { EnvironmentFacts } from '../../core/environment/environmentFacts.js';
import { writeReport } from '../../core/environment/environmentReport.js';
import type { Finding } from '../../core/environment/finding.js';
import type { EnvironmentToPage, EnvironmentView } from '../../protocol/environment.js';
import { parseEnvironmentToEditor } from '../../protocol/environment.js';
import { dispatch } from '../../protocol/handlers.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { writePageDocument } from '../pageDocument.js';
import type { EnvironmentSource } from './environmentSource.js';
import { listPrivateWords, listVersions } from './reportParts.js';
import { runRepair } from './runRepair.js';

/** The page that shows what was found of the learner's machine, and what puts it right. */
export class EnvironmentPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  #isReady = false;
  #isRepairing = false;
  /** Of several looks that overlap, the latest counts. */
  #turn = 0;
  #isLooking = false;
  #facts: EnvironmentFacts | undefined;
  #findings: readonly Finding[] = [];

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly source: EnvironmentSource,
    private readonly dependencies: FeatureDependencies,
  ) {
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((data: unknown) => {
        this.#receive(data);
      }),
      source.onDidChange(() => {
        this.#lookIfSeen();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.#lookIfSeen();
      }),
    );
    writePageDocument(panel, dependencies.context.extensionUri, 'environment');
  }

  /** Brings the page to the front, and looks again. */
  reveal(): void {
    this.panel.reveal();
    this.#startLook();
  }

  /** Stops listening. */
  dispose(): void {
    this.#turn++;
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.panel.dispose();
  }

  #receive(data: unknown): void {
    const message = parseEnvironmentToEditor(data);
    if (message === undefined) {
      return;
    }
    dispatch(message, {
      ready: () => {
        // A page that was hidden comes back empty, and is shown at once what is known.
        this.#isReady = true;
        this.#show();
        this.#startLook();
      },
      look: () => {
        this.#startLook();
      },
      repair: ({ finding, repair }) => {
        this.#do(this.#repair(finding, repair));
      },
      copy: () => {
        this.#do(this.#copy());
      },
      trust: () => {
        this.#do(vscode.commands.executeCommand('workbench.trust.manage'));
      },
    });
  }

  /** A page that nobody sees looks once it is shown again, for then it says that it is ready. */
  #lookIfSeen(): void {
    if (this.panel.visible) {
      this.#startLook();
    }
  }

  #startLook(): void {
    this.#do(this.#look());
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    this.#isLooking = true;
    this.#show();
    try {
      const facts = await this.source.look();
      if (turn === this.#turn) {
        this.#facts = facts;
        this.#findings = describeEnvironment(facts, vscode.l10n);
      }
    } finally {
      if (turn === this.#turn) {
        this.#isLooking = false;
        this.#show();
      }
    }
  }

  async #repair(finding: string, title: string): Promise<void> {
    const offered = this.#findings.find(({ id }) => id === finding)?.repairs.find((each) => each.title === title);
    if (offered === undefined || this.#isRepairing) {
      return;
    }
    this.#isRepairing = true;
    this.#show();
    try {
      await runRepair(offered.repair, this.source);
    } finally {
      this.#isRepairing = false;
      this.#startLook();
    }
  }

  async #copy(): Promise<void> {
    const versions = listVersions(this.dependencies.context);
    const secret = listPrivateWords(this.#facts);
    await vscode.env.clipboard.writeText(writeReport(this.#findings, versions, this.#restriction(), secret, vscode.l10n));
    await this.#post({ type: 'copied' });
  }

  #show(): void {
    if (this.#isReady) {
      this.#do(this.#post(this.#view()));
    }
  }

  #view(): EnvironmentView {
    const restriction = this.#restriction();
    return {
      type: 'view',
      translations: vscode.l10n.bundle ?? {},
      phase: this.#isRepairing ? 'repairing' : this.#isLooking ? 'looking' : 'shown',
      ...(restriction === undefined ? {} : { restriction }),
      summary:
        this.#facts === undefined ? vscode.l10n.t('Your machine could not be looked at.') : summariseFindings(this.#findings, vscode.l10n),
      findings: this.#findings.map(({ repairs, ...finding }) => ({ ...finding, repairs: repairs.map(({ title }) => title) })),
    };
  }

  #restriction(): string | undefined {
    return vscode.workspace.isTrusted
      ? undefined
      : vscode.l10n.t(
          'This window is in Restricted Mode, so Ascent runs no program in it, not even to ask Python and Git for their versions: a folder can bring programs of its own. Trust the folder to have everything looked at.',
        );
  }

  async #post(message: EnvironmentToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  #do(work: PromiseLike<unknown>): void {
    Promise.resolve(work).catch((error: unknown) => this.dependencies.commands.show(error));
  }
}
