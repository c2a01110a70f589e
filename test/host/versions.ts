/** One VS Code that the tests run on: the npm package that carries its server and workbench, and the Node it needs. */
export interface HostVersion {
  readonly vscode: string;
  readonly codeServer: string;
  /** A version of Node to install beside it; undefined where the Node of this repository (24) will do. */
  readonly node?: string;
  /** A version of ripgrep to put beside it, where its own would be downloaded from elsewhere; VS Code finds files with it. */
  readonly ripgrep?: string;
}

/** The VS Code of today, on which all tiers run. */
export const currentHost: HostVersion = { vscode: '1.139.1', codeServer: '4.139.1' };

/** The oldest VS Code that package.json promises (`engines.vscode`), on which the integration suite runs too. */
export const oldestHost: HostVersion = { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2', ripgrep: '1.18.0' };
