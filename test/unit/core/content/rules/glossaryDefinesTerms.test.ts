import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V10 = { rule: 'V10', file: lesson };

describe('glossaryDefinesTerms (V10)', () => {
  accepts('terms in any letter case', replace(lesson, '- **Outlier**:', '- **OUTLIER:**'));

  rejects('a term that is not defined', replace(lesson, 'terms: [mean, outlier]', 'terms: [mean, outlier, balance point]'), {
    ...V10,
    line: 'terms:',
    says: /“balance point”/,
    fix: /\*\*balance point\*\*/,
  });
  rejects('an entry that is no term', replace(lesson, '- **Outlier**:', '- **Freak**: an outlier.\n- **Outlier**:'), {
    ...V10,
    line: '**Freak**',
    says: /“Freak” is no term/,
    fix: /`terms`/,
  });
});
