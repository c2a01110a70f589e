import type * as vscode from 'vscode';
import type { ProgressStore } from '../core/progress/progressStore.js';
import type { CommandRegistry } from './commands/commandRegistry.js';
import type { ContentStore } from './content/contentStore.js';
import type { Log } from './log.js';

/** What the composition root hands to a feature. */
export interface FeatureDependencies {
  readonly context: vscode.ExtensionContext;
  readonly content: ContentStore;
  readonly progress: ProgressStore;
  readonly commands: CommandRegistry;
  readonly log: Log;
}
