import { accepts, exercise, lesson, rejects, replace, write } from '../ruleCase.js';

const V14 = { rule: 'V14', file: lesson };
const say = (text: string) => replace(lesson, 'It is slow on long lists.', `It is slow on long lists. ${text}`);

describe('linksResolve (V14)', () => {
  accepts(
    'links to a lesson, a step, a card and a heading of the page',
    say('See [a](lesson:start.mean), [b](step:later), [c](card:start.balance), [d](#the-formula).'),
  );
  accepts('a picture of the folder, and a note that is referred to', [
    say('![A plank](plank.png)[^1]\n\n[^1]: Drawn to scale.'),
    write('steps/start/lessons/plank.png', ''),
  ]);
  accepts('an address in code', say('Try `curl https://example.org`.'));

  rejects('a link to a lesson that is not written', say('See [spread](lesson:start.spread).'), {
    ...V14,
    line: 'start.spread',
    says: /no lesson start\.spread/,
    fix: /in words/,
  });
  rejects('a link to a file', say('See [spread](start.spread.md).'), {
    ...V14,
    line: 'start.spread',
    says: /not there/,
    fix: /lesson:<id>/,
  });
  rejects('an anchor that no heading has', say('See [above](#the-formulas).'), {
    ...V14,
    line: '#the-formulas',
    says: /#the-formulas/,
    fix: /slug/,
  });
  rejects('an outside address', say('See https://example.org/x for more.'), {
    ...V14,
    line: 'example.org',
    says: /leads outside/,
    fix: /bibliography\.yaml/,
  });
  rejects('a picture from outside', say('![A plank](https://example.org/plank.png)'), {
    ...V14,
    line: 'example.org',
    says: /not in the content folder/,
    fix: /relative path/,
  });
  rejects(
    'a picture that is not there and says nothing',
    say('![](plank.png)'),
    { ...V14, line: 'plank.png', says: /no text alternative/, fix: /what it shows/ },
    { ...V14, line: 'plank.png', says: /not in the content folder/, fix: /beside/ },
  );
  rejects(
    'HTML',
    say('<b>Slow</b> indeed.'),
    { ...V14, line: '<b>', says: /“<\/b>” is HTML/, fix: /Markdown/ },
    { ...V14, line: '<b>', says: /“<b>” is HTML/, fix: /Markdown/ },
  );
  rejects('a reference to a note that is not there', say('Very slow.[^why]'), {
    ...V14,
    line: '[^why]',
    says: /no note \[\^why\]/,
    fix: /Add a line/,
  });
  rejects('a note that nothing refers to', say('\n\n[^why]: Because it uses fractions.'), {
    ...V14,
    line: '[^why]',
    says: /Nothing refers/,
    fix: /delete/,
  });
  rejects(
    'a dead link in a brief',
    replace(`${exercise}/brief.md`, 'Write `mean(xs)`', 'Read [this](lesson:start.sum). Write `mean(xs)`'),
    { ...V14, file: `${exercise}/brief.md`, line: 'start.sum', says: /no lesson start\.sum/, fix: /Correct/ },
  );
});
