/** A file of the learner's, by its path in the workspace (forward slashes) and when it was last changed (ISO 8601). */
export interface FoundFile {
  readonly path: string;
  readonly at: string;
}

/** A Markdown file with the titles of those of its sections that have text in them. */
export interface FoundDocument extends FoundFile {
  readonly sections: readonly string[];
}

/** A folder with a README and Python in it that the learner wrote. */
export interface FoundProject {
  /** Empty for the workspace folder itself. */
  readonly folder: string;
  readonly largest: FoundFile & { readonly bytes: number };
}

/** What was found in the workspace that may tick an item; nothing of it came with the course. */
export interface WorkspaceFacts {
  /** When it was looked at. */
  readonly at: string;
  /** False where the workspace was too large to be looked through. */
  readonly isComplete: boolean;
  readonly readmes: readonly FoundDocument[];
  readonly modelCards: readonly FoundDocument[];
  readonly licences: readonly FoundFile[];
  readonly seeds: readonly (FoundFile & { readonly line: number })[];
  readonly projects: readonly FoundProject[];
  /** Study plans that can be read, with hours and a target date. */
  readonly plans: readonly FoundFile[];
}

/** What is known of a workspace that nobody has looked at yet. */
export const noFacts: WorkspaceFacts = {
  at: '',
  isComplete: true,
  readmes: [],
  modelCards: [],
  licences: [],
  seeds: [],
  projects: [],
  plans: [],
};
