/** One thing that is wrong in the content: where it is, which rule says so, and what its author does about it. */
export interface ContentProblem {
  /** Id of the rule in the curriculum, such as `V10`; `schema` and `yaml` for files that cannot be read. */
  readonly rule: string;
  /** A warning is shown to the author; an error fails the build. */
  readonly severity: 'error' | 'warning';
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Line in that file, counted from 1. */
  readonly line: number;
  readonly message: string;
  /** What to do about it, as an instruction. */
  readonly fix: string;
}

/** Makes the problems that a rule reports. */
export type ReportProblem = (file: string, line: number, message: string, fix: string) => ContentProblem;

/** Makes a reporter of errors, which fail the build, for one rule. */
export function errorsOf(rule: string): ReportProblem {
  return (file, line, message, fix) => ({ rule, severity: 'error', file, line, message, fix });
}

/** Makes a reporter of warnings, which only the author sees, for one rule. */
export function warningsOf(rule: string): ReportProblem {
  return (file, line, message, fix) => ({ rule, severity: 'warning', file, line, message, fix });
}

/** Writes a problem as `file:line: [rule] message. Fix`, the form editors and terminals turn into a link. */
export function formatProblem(problem: ContentProblem): string {
  const mark = problem.severity === 'warning' ? 'warning ' : '';
  return `${problem.file}:${problem.line}: ${mark}[${problem.rule}] ${problem.message} → ${problem.fix}`;
}

/** The order in which problems are read best: by file, then line, then rule. */
export function compareProblems(a: ContentProblem, b: ContentProblem): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
