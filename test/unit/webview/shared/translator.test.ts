import assert from 'node:assert/strict';
import { createTranslator } from '../../../../src/webview/shared/translator.js';

describe('the words of a page', () => {
  it('are translated where there is a translation, with their places filled in', () => {
    const l10n = createTranslator({ 'Place {0} of {1}': 'Platz {0} von {1}' });
    assert.equal(l10n.t('Place {0} of {1}', 2, 5), 'Platz 2 von 5');
    assert.equal(l10n.t('{0} min', 30), '30 min');
  });
});
