import type { MarkedExtension } from 'marked';
import markedAlert from 'marked-alert';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

/** GitHub's alerts (`> [!NOTE]` …) with titles in the reader's language and icons drawn by the style sheet. */
export function lessonAlerts(l10n: Localiser): MarkedExtension {
  const titles = {
    note: l10n.t('Note'),
    tip: l10n.t('Tip'),
    important: l10n.t('Important'),
    warning: l10n.t('Warning'),
    caution: l10n.t('Caution'),
  };
  return markedAlert({
    className: 'alert',
    variants: Object.entries(titles).map(([type, title]) => ({ type, title: escapeHtml(title), icon: '<span class="alert-icon" aria-hidden="true"></span>' })),
  });
}
