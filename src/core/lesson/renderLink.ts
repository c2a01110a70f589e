import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';
import { classifyLink, formatCourseLink } from './linkTarget.js';

/** A link of a lesson: course links carry their target for the page's script, outside ones are marked, unsafe ones are only their text. */
export function renderLink(href: string, inner: string, l10n: Localiser): string {
  const target = classifyLink(href);
  switch (target.type) {
    case 'course':
      return renderCourseLink(formatCourseLink(target.link), inner);
    case 'anchor':
      return `<a href="#${escapeHtml(target.id)}">${inner}</a>`;
    case 'outside':
      return renderOutsideLink(target.url, inner, l10n);
    case 'unsafe':
      return `<span class="broken-link">${inner}</span>`;
  }
}

/** A link inside the course, such as `lesson:math.gradients`; the page's script follows it. */
export function renderCourseLink(address: string, inner: string): string {
  return `<a href="${escapeHtml(address)}" data-course="${escapeHtml(address)}">${inner}</a>`;
}

/** A link that leaves VS Code, and says so. */
export function renderOutsideLink(url: string, inner: string, l10n: Localiser): string {
  return `<a class="outside" href="${escapeHtml(url)}" data-outside="${escapeHtml(url)}">${inner}<span class="visually-hidden"> ${escapeHtml(l10n.t('(opens outside VS Code)'))}</span></a>`;
}
