/** Something in the course that a link leads to. */
export interface CourseLink {
  /** `figure:all` is the page of all figures; `placement` is the placement test of a step. */
  readonly kind: 'lesson' | 'exercise' | 'step' | 'card' | 'figure' | 'placement';
  readonly id: string;
  /** The anchor of a heading, without the hash. */
  readonly heading?: string | undefined;
}

/** Where a link of a lesson leads. `unsafe` is everything a lesson may not link to. */
export type LinkTarget =
  | { readonly type: 'course'; readonly link: CourseLink }
  | { readonly type: 'anchor'; readonly id: string }
  | { readonly type: 'outside'; readonly url: string }
  | { readonly type: 'unsafe' };

/** Reads `lesson:math.gradients#the-idea` and its like; `undefined` when it is no course link. */
export function parseCourseLink(href: string): CourseLink | undefined {
  const match = /^(lesson|exercise|step|card|figure|placement):([a-z0-9][a-z0-9.-]*)(?:#([^\s"'<>]+))?$/.exec(href);
  const [, kind, id, heading] = match ?? [];
  switch (kind) {
    case 'lesson':
    case 'exercise':
    case 'step':
    case 'card':
    case 'figure':
    case 'placement':
      return id === undefined ? undefined : { kind, id, heading };
    default:
      return undefined;
  }
}

/** Writes a course link as it stands in a lesson. */
export function formatCourseLink({ kind, id, heading }: CourseLink): string {
  return `${kind}:${id}${heading === undefined ? '' : `#${heading}`}`;
}

/** Decides what a link of a lesson leads to: only the course, this page, and addresses of the web are allowed. */
export function classifyLink(href: string): LinkTarget {
  const link = parseCourseLink(href);
  if (link !== undefined) {
    return { type: 'course', link };
  }
  if (/^#\S+$/.test(href)) {
    return { type: 'anchor', id: href.slice(1) };
  }
  const url = URL.canParse(href) ? new URL(href) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? { type: 'outside', url: url.href } : { type: 'unsafe' };
}
