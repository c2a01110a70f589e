import assert from 'node:assert/strict';
import { lessonPath, render } from './lessonOf.js';

const why = 'why: "Because it is so."';
const options = ['{text: "$x^2$", correct: true, why: "A *bowl*, indeed."}', `{text: b, ${why}}`, `{text: c, ${why}}`];

function block(fence: string, ...lines: readonly string[]): string {
  return ['```' + fence, ...lines, '```', ''].join('\n');
}

const single = block('quiz one', 'kind: single', 'prompt: Which of these is it?', `options: [${options.join(', ')}]`);

describe('drawing the special blocks of a lesson', () => {
  it('draws a choice as a form that names its options, with every reason folded away', () => {
    const { html, quizzes } = render(single);
    assert.deepEqual(quizzes, ['one']);
    assert.match(html, /^<section class="quiz" id="quiz:one" data-quiz="one" data-kind="single" aria-labelledby="quiz:one\.label">/);
    assert.match(html, /<span>Check 1<\/span><span class="block-hint">Choose one<\/span>/);
    assert.match(
      html,
      /<div class="option" data-option="0" data-right><label><input type="radio" name="chosen" value="0" aria-label="x squared">/,
    );
    assert.match(
      html,
      /<div class="option" data-option="1"><label><input type="radio" name="chosen" value="1"><span class="option-text">b<\/span>/,
    );
    assert.match(html, /<div class="why" hidden><p>A <em>bowl<\/em>, indeed\.<\/p><\/div>/);
    assert.match(html, /<button type="submit" class="primary">Check answer<\/button>.*data-action="again" hidden>Try again/);
  });

  it('draws several choices as boxes to tick', () => {
    const { html } = render(block('quiz many', 'kind: multi', 'prompt: Which of these are it?', `options: [${options.join(', ')}]`));
    assert.match(html, /Choose all that apply/);
    assert.match(html, /<input type="checkbox" name="chosen" value="2">/);
  });

  it('draws candidate outputs as they are printed', () => {
    const { html } = render(
      block(
        'quiz prints',
        'kind: predict-output',
        'prompt: What does this print?',
        'code: print("*a*")',
        'options:',
        `  - {text: "*a*", correct: true, ${why}}`,
        `  - {text: "<a>\\nb", ${why}}`,
        `  - {text: c, ${why}}`,
      ),
    );
    assert.match(html, /<pre class="code" data-language="Python"><code><span class="hljs-built_in">print<\/span>/);
    assert.match(html, /<samp>\*a\*<\/samp>/);
    assert.match(html, /<samp>&lt;a&gt;\nb<\/samp>/);
  });

  it('draws a field for a number, its unit and the known mistakes', () => {
    const { html } = render(
      block(
        'quiz n',
        'kind: numeric',
        'prompt: How large is it then?',
        'answer: 0.2',
        'tolerance: 0.01',
        'unit: "%"',
        'check: 2/10',
        why,
        `mistakes: [{value: -3, ${why}}]`,
      ),
    );
    assert.match(html, /data-kind="numeric" data-answer="0\.2" data-tolerance="0\.01"/);
    assert.match(
      html,
      /<label for="quiz:n\.number">Your number<\/label><input id="quiz:n\.number" name="number" type="text" inputmode="decimal"[^>]* aria-describedby="quiz:n\.prompt quiz:n\.unit"><span class="unit" id="quiz:n\.unit">%<\/span>/,
    );
    assert.match(html, /<div class="why" data-mistake="-3" hidden>/);
    assert.match(
      html,
      /<div class="why" data-solution hidden><p class="solution">Answer: <strong>0\.2<\/strong> % <span class="tolerance">± 0\.01<\/span><\/p>/,
    );
    const plain = render(
      block('quiz n', 'kind: numeric', 'prompt: How large is it then?', 'answer: 2', 'tolerance: 0', 'check: 1+1', why),
    ).html;
    assert.match(plain, /aria-describedby="quiz:n\.prompt"/);
    assert.doesNotMatch(plain, /unit|±/);
  });

  it('shuffles what is to be put in order, with named buttons that move it', () => {
    const { html } = render(
      block(
        'quiz o',
        'kind: order',
        'prompt: Put these in order.',
        `items: [{text: first, ${why}}, {text: $x$, ${why}}, {text: third, ${why}}]`,
      ),
    );
    const order = [...html.matchAll(/data-item="(\d)"/g)].map(([, item]) => Number(item));
    assert.deepEqual([...order].sort(), [0, 1, 2]);
    assert.notDeepEqual(order, [0, 1, 2]);
    assert.match(html, /data-move="up" aria-label="Move up: x">/);
    assert.match(html, /data-move="down" aria-label="Move down: first">/);
  });

  it('letters the partners of what is to be matched', () => {
    const { html } = render(
      block(
        'quiz m',
        'kind: match',
        'prompt: Match each with its own.',
        `pairs: [{left: a, right: "1", ${why}}, {left: b, right: "2", ${why}}, {left: c, right: "3", ${why}}]`,
      ),
    );
    assert.deepEqual(
      [...html.matchAll(/data-letter="(.)"/g)].map(([, letter]) => letter),
      ['A', 'B', 'C'],
    );
    assert.match(html, /<select name="match" aria-label="Partner of a"><option value="-1">Choose…<\/option>/);
    // The right part of pair 0 has the same number wherever it stands.
    assert.match(html, /data-right="0" data-letter="."><span class="match-letter" aria-hidden="true">.<\/span><span>1<\/span>/);
  });

  it('makes every line of code with a bug an option, blank ones apart', () => {
    const { html } = render(
      block(
        'quiz b',
        'kind: find-the-bug',
        'prompt: Which line is the wrong one?',
        'code: |',
        '  a = 1',
        '',
        '  b = """x',
        '  y"""',
        'line: 3',
        why,
        `others: [{line: 1, ${why}}]`,
      ),
    );
    assert.match(html, /data-kind="find-the-bug" data-bug="3"/);
    assert.equal([...html.matchAll(/class="bug-line[ "]/g)].length, 4);
    assert.deepEqual(
      [...html.matchAll(/name="line" value="(\d)" aria-label="(Line \d)"/g)].map(([, value, label]) => `${String(value)} ${String(label)}`),
      ['1 Line 1', '3 Line 3', '4 Line 4'],
    );
    assert.match(html, /<div class="why" data-line="1" hidden>/);
    assert.match(html, /The wrong line is line 3\./);
  });

  it('keeps a model answer and what to compare until the learner has tried', () => {
    const { html } = render(
      block(
        'quiz e',
        'kind: explain',
        'prompt: Explain it to a friend.',
        `answer: ${'It is because of this and that. '.repeat(2)}`,
        'rubric: [says this thing, says $x$ or that]',
      ),
    );
    assert.match(html, /data-kind="explain" data-points="2"/);
    assert.match(html, /<textarea id="quiz:e\.words" name="words"/);
    assert.match(html, /<div class="why model-answer" data-solution tabindex="-1" hidden>/);
    assert.match(html, /<input type="checkbox" name="met" value="1" aria-label="says x or that">/);
    assert.match(html, /Compare with a model answer/);
  });

  it('asks for a prediction, and meets it again at the end', () => {
    const { html, recap } = render(
      block(
        'predict p',
        'prompt: What will happen here?',
        'options: ["$x$ grows", nothing]',
        'answer: It grows until the limit is reached.',
      ) + block('predict q', 'prompt: And what then, you think?', 'answer: Then it stays where it is, for ever.'),
    );
    assert.match(html, /<span>Prediction 1<\/span><span class="block-hint">Before you read on<\/span>/);
    assert.match(html, /<input type="radio" name="prediction" value="\$x\$ grows" aria-label="x grows">/);
    assert.match(
      html,
      /<label for="predict:q\.words">Your prediction<\/label><textarea id="predict:q\.words" name="prediction" rows="2" maxlength="1000"/,
    );
    assert.doesNotMatch(html, /It grows until/);
    assert.match(
      recap,
      /data-recap="p".*<a href="#predict:p">Go back and commit first<\/a>.*<div class="recap-own" hidden>.*<div class="recap-answer" id="recap:p\.answer" hidden>.*It grows until.*data-recap="q"/s,
    );
    assert.equal(render('No prediction.').recap, '');
  });

  it('folds the answers to problems for paper', () => {
    const problems = Array.from(
      { length: 5 },
      (_, index) => `{problem: "Compute $${index}+1$.", answer: "It is $${index + 1}$, of course."}`,
    );
    const { html } = render(block('paper p', `problems: [${problems.join(', ')}]`));
    assert.equal([...html.matchAll(/<details><summary>Answer to problem \d<\/summary>/g)].length, 5);
    assert.match(html, /^<section class="paper" id="paper:p" aria-labelledby="paper:p\.label">/);
  });

  it('keeps a place for each figure, told apart where one stands twice, with its words', () => {
    const alt = 'alt: Contour lines of a valley with the path of gradient descent.';
    const { html, hasFigures } = render(
      block('figure fig-known', 'preset: bowl', alt, 'caption: Try *it*.') + block('figure fig-known', alt),
    );
    assert.equal(hasFigures, true);
    assert.match(
      html,
      /<figure class="lesson-figure" data-figure="fig-known" data-key="fig-known\.1" data-preset="bowl"><div class="figure-stage" data-waiting><\/div>/,
    );
    assert.match(
      html,
      /<figcaption><p>Try <em>it<\/em>\.<\/p><details class="figure-words" open><summary>The figure in words<\/summary><p>Contour lines.*<\/details><\/figcaption><\/figure>/,
    );
    assert.match(html, /data-key="fig-known\.2"><div/);
  });

  it('says in its place that a figure does not exist, and still tells its words', () => {
    const { html, hasFigures } = render(`Text\n\n${block('figure fig-unknown', 'alt: A picture that was never drawn by anybody at all.')}`);
    assert.equal(hasFigures, false);
    assert.match(html, /class="content-problem" role="note"><p class="content-problem-title">There is no figure fig-unknown/);
    assert.match(html, new RegExp(`<code class="place">${lessonPath}:6</code> No figure has this id\\.`));
    assert.match(html, /A picture that was never drawn/);
  });

  it('shows a box with file and line in place of a block that is wrong, and counts on', () => {
    const { html, quizzes } = render(`${block('quiz bad', 'kind: single', 'prompt: "What is wrong', 'options: []')}${single}`);
    assert.match(html, /This block cannot be shown: quiz bad/);
    assert.match(html, new RegExp(`<code class="place">${lessonPath}:\\d+</code> .*not valid YAML`));
    assert.match(html, /<span>Check 1<\/span>/);
    assert.deepEqual(quizzes, ['one']);
  });

  it('shows a box for an id that is no id, though the rest is right', () => {
    const { html } = render(single.replace('quiz one', 'quiz One"x'));
    assert.match(html, /This block cannot be shown: quiz One&quot;x/);
    assert.doesNotMatch(html, /<form/);
  });
});
