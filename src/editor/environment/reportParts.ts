import { homedir, release, userInfo } from 'node:os';
import * as vscode from 'vscode';
import type { EnvironmentFacts } from '../../core/environment/environmentFacts.js';
import type { PrivateWords } from '../../core/environment/environmentReport.js';

/** The versions that a report begins with. */
export function listVersions({ extension }: vscode.ExtensionContext): readonly string[] {
  const manifest: unknown = extension.packageJSON;
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
  return [`Ascent ${version}`, `VS Code ${vscode.version}`, `${process.platform} ${process.arch} ${release()}`];
}

/** What names the person whose machine it is. */
export function listPrivateWords(facts: EnvironmentFacts | undefined): PrivateWords {
  const git = facts?.tools?.git;
  const identity = git?.kind === 'found' ? git.identity : undefined;
  return { home: homedir(), user: findUser(), names: identity === undefined ? [] : [identity.email, identity.name] };
}

/** In a container the account may have no name. */
function findUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
