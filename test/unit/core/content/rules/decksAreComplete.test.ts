import { accepts, rejects, remove, replace, lesson } from '../ruleCase.js';

const cards = 'steps/start/cards.yaml';
const V22 = { rule: 'V22', file: cards };

describe('decksAreComplete (V22)', () => {
  accepts('five cards for each lesson, and no deck where there are none', []);

  rejects('a lesson with four cards', replace(cards, /  - id: start\.empty[\s\S]*/, ''), {
    ...V22,
    line: 1,
    says: /start\.mean has 4 cards/,
    fix: /at least 5/,
  });
  rejects('a step with a lesson and no deck', remove(cards), {
    ...V22,
    file: lesson,
    line: 1,
    says: /0 cards/,
    fix: /steps\/start\/cards\.yaml/,
  });
  rejects('a deck named for another step', replace(cards, 'deck-start', 'deck-later'), {
    ...V22,
    line: 'deck:',
    says: /called deck-later/,
    fix: /deck-start/,
  });
  rejects(
    'a back that nobody recalls',
    replace(cards, 'Add the numbers and divide', `${'Add the numbers one by one. '.repeat(11)} Divide`),
    { ...V22, line: 'Add the numbers one', says: /has 7\d words/, fix: /two cards/ },
  );
  rejects('two cards that ask the same', replace(cards, 'What is the mean of 2, 4 and 9?', 'How do you take the mean of a list?'), {
    ...V22,
    line: 11,
    says: /asks the same/,
    fix: /delete one/,
  });
  rejects(
    'a card of a lesson that is not in the step',
    replace(
      cards,
      /rubric: \[Names the division[^\n]*\n    lesson: start\.mean/,
      'rubric: [Names the division., Names the zero.]\n    lesson: start.sum',
    ),
    { ...V22, line: 1, says: /4 cards/, fix: /at least 5/ },
    { ...V22, line: 'start.sum', says: /no lesson start\.sum/, fix: /teaches/ },
  );
});
