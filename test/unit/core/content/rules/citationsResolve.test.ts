import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V15 = { rule: 'V15', file: lesson };

describe('citationsResolve (V15)', () => {
  accepts(
    'a citation in the text of a work that is listed',
    replace(lesson, 'It is slow on long lists.', 'It is slow on long lists [@gauss1809].'),
  );

  rejects('a reference that the bibliography does not have', replace('bibliography.yaml', 'gauss1809:', 'gauss1810:'), {
    ...V15,
    line: 'references:',
    says: /no work gauss1809/,
    fix: /add the work/,
  });
  rejects(
    'a reference listed twice',
    replace(lesson, 'references: [legendre1805, gauss1809]', 'references: [legendre1805, gauss1809, gauss1809]'),
    { ...V15, line: 'references:', says: /twice/, fix: /once/ },
  );
  rejects(
    'a reference without a word on what to read it for',
    replace(lesson, '- [@gauss1809]: why the mean is the best guess when errors are normal.', '- [@gauss1809]'),
    {
      ...V15,
      line: '## Further reading',
      says: /what to read gauss1809 for/,
      fix: /- \[@gauss1809\]:/,
    },
  );
  rejects('a citation of another work', replace(lesson, 'It is slow on long lists.', 'It is slow on long lists [@knuth1998].'), {
    ...V15,
    line: '@knuth1998',
    says: /no reference of this lesson/,
    fix: /`references`/,
  });
  rejects('a citation in a quiz', replace(lesson, 'why: The sum is 18, and', 'why: By [@gauss1809] the sum is 18, and'), {
    ...V15,
    line: 'By [@gauss1809]',
    says: /outside the text/,
    fix: /in words/,
  });
});
