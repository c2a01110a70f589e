/** How good a finding is: nothing to do, worth a thought, in the way. */
export type FindingState = 'fine' | 'advice' | 'problem';

/** What puts a finding right, as the editor is to do it. */
export type Repair =
  | { readonly kind: 'createEnvironment'; readonly packages: readonly string[]; readonly folder?: string | undefined }
  | { readonly kind: 'selectInterpreter' | 'setIdentity' | 'openFolder' | 'changeFolder' | 'getPython' | 'getGit' }
  /** Has Ascent use the Python extension's choice, or the other way round. */
  | { readonly kind: 'followExtension' | 'tellExtension'; readonly path: string };

/** A repair that is offered. */
export interface OfferedRepair {
  readonly title: string;
  readonly repair: Repair;
}

/** The parts of the environment, in the order in which they are shown. */
export type FindingId = 'folder' | 'disk' | 'python' | 'environment' | 'packages' | 'extension' | 'git' | 'identity';

/** What was found of one part of the environment. */
export interface Finding {
  readonly id: FindingId;
  readonly state: FindingState;
  readonly title: string;
  /** What it means, and what to do. */
  readonly words: string;
  /** Names and versions, one a line. */
  readonly details: readonly string[];
  /** The first is the one to take. */
  readonly repairs: readonly OfferedRepair[];
}
