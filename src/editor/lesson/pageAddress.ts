import { formatCourseLink, parseCourseLink } from '../../core/lesson/linkTarget.js';

/** Something that has a page. */
export interface PageAddress {
  readonly kind: 'lesson' | 'step' | 'figure';
  readonly id: string;
}

/** Writes an address as pages and their memory know it, such as `lesson:math.optimization`. */
export function formatPageAddress({ kind, id }: PageAddress): string {
  return formatCourseLink({ kind, id });
}

/** Reads what VS Code kept of a page over a reload; `undefined` when it is none. */
export function parsePageState(state: unknown): PageAddress | undefined {
  const page = typeof state === 'object' && state !== null && 'page' in state ? state.page : undefined;
  const link = typeof page === 'string' ? parseCourseLink(page) : undefined;
  return link?.kind === 'lesson' || link?.kind === 'step' || link?.kind === 'figure' ? { kind: link.kind, id: link.id } : undefined;
}

/** Reads the argument of a command that opens a page: an id, or the row of a tree; `undefined` when the reader is to be asked. */
export function readPageId(argument: unknown, kind: PageAddress['kind']): string | undefined {
  if (typeof argument === 'string') {
    return argument;
  }
  if (typeof argument !== 'object' || argument === null) {
    return undefined;
  }
  // A row under a step, such as its overview, names the step it belongs to.
  if (kind === 'step' && 'step' in argument && typeof argument.step === 'string') {
    return argument.step;
  }
  return 'id' in argument && typeof argument.id === 'string' ? argument.id : undefined;
}
