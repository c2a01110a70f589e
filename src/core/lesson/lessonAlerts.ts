import type { MarkedExtension } from 'marked';
import markedAlert from 'marked-alert';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

const circle = '<circle cx="8" cy="8" r="6.5"/>';

/** Line drawings on a grid of 16 by 16; the style sheet gives them their colour. */
const icons = {
  note: `${circle}<path d="M8 7.3v3.7M8 5v.1"/>`,
  tip: '<path d="M5.8 11.2c0-1.2-2.1-2-2.1-4.6a4.3 4.3 0 0 1 8.6 0c0 2.6-2.1 3.4-2.1 4.6zM6.2 14h3.6"/>',
  important: '<path d="M2 2.5h12v8.5H8.5L5 14v-3H2zM8 4.6v2.6M8 8.9v.1"/>',
  warning: '<path d="M8 2 14.5 13.5h-13zM8 6.4v3.2M8 11.4v.1"/>',
  caution: '<path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.8v3.7M8 10.9v.1"/>',
};

/** GitHub's alerts (`> [!NOTE]` …) with titles in the reader's language. */
export function lessonAlerts(l10n: Localiser): MarkedExtension {
  const variant = (type: keyof typeof icons, title: string) => ({
    type,
    title: escapeHtml(title),
    icon: `<svg viewBox="0 0 16 16" aria-hidden="true">${icons[type]}</svg>`,
  });
  return markedAlert({
    className: 'alert',
    variants: [
      variant('note', l10n.t('Note')),
      variant('tip', l10n.t('Tip')),
      variant('important', l10n.t('Important')),
      variant('warning', l10n.t('Warning')),
      variant('caution', l10n.t('Caution')),
    ],
  });
}
