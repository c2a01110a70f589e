import assert from 'node:assert/strict';
import { imagePath } from '../../../../src/core/lesson/imagePath.js';
import { placeImages } from '../../../../src/core/lesson/renderedLesson.js';
import { render } from './lessonOf.js';

describe('the parts of a drawn lesson', () => {
  it('are an opening that fills a window, and the rest', () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}.`);
    const { opening, rest } = render(paragraphs.join('\n\n'));
    assert.match(opening, /Paragraph 0\..*Paragraph 15\./s);
    assert.match(rest.join(''), /^<p>.*Paragraph 59\.<\/p>\n$/s);
    const count = (html: string): number => html.split('<p>').length - 1;
    assert.equal(count(opening) + count(rest.join('')), 60);
  });

  it('have a short opening where blocks are large', () => {
    const { opening, rest } = render(Array.from({ length: 20 }, () => `$${'x^2 + '.repeat(20)}1$`).join('\n\n'));
    assert.ok(opening.length < 40_000, `${opening.length} characters`);
    assert.notDeepEqual(rest, []);
  });

  it('have a rest in pieces that a page can lay out one by one', () => {
    const { rest } = render(Array.from({ length: 80 }, () => `$${'x^2 + '.repeat(20)}1$`).join('\n\n'));
    assert.ok(rest.length > 3, `${rest.length} pieces`);
    assert.ok(
      rest.every((piece) => piece.length < 60_000 && piece.startsWith('<p>') && piece.endsWith('</p>\n')),
      'each is whole and not too large',
    );
  });

  it('are the opening alone where a lesson is short', () => {
    assert.deepEqual(render('Short.').rest, []);
    assert.deepEqual([render('').opening, render('').rest], ['', []]);
  });

  it('have notes last and citations linked across them', () => {
    const text = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}[^a] [@boyd2004].`).join('\n\n');
    const { opening, rest } = render(`${text}\n\n[^a]: Note.\n\n- [@boyd2004]: read it.\n`);
    assert.match(opening, /href="#ref:boyd2004"/);
    assert.match(rest.join(''), /id="ref:boyd2004".*<section class="footnotes"/s);
  });
});

describe('the images of a lesson', () => {
  it('are found from the place of the lesson, inside the content only', () => {
    const lesson = 'steps/math/lessons/math.example.md';
    const found = ['a.png', './images/a.png', '../images/a.png', '../../../data/x//y.png'].map((image) => imagePath(lesson, image));
    assert.deepEqual(found, ['steps/math/lessons/a.png', 'steps/math/lessons/images/a.png', 'steps/math/images/a.png', 'data/x/y.png']);
    const refused = ['../../../../secret.png', '/etc/x.png', 'https://example.org/a.png', 'data:image/png;base64,x', 'a\\..\\b.png'];
    assert.deepEqual(
      refused.map((image) => imagePath(lesson, image)),
      refused.map(() => undefined),
    );
  });

  it('get the address of the content folder, and nothing else does', () => {
    const rendered = {
      opening: '<img src="ascent-content:/a.png" alt="x"> ascent-content:/ in words',
      rest: ['<img src="ascent-content:/b.png">'],
      recap: '',
      hasMaths: false,
      hasFigures: false,
      quizzes: [],
    };
    const { opening, rest } = placeImages(rendered, 'https://files.example/a&b');
    assert.equal(opening, '<img src="https://files.example/a&amp;b/a.png" alt="x"> ascent-content:/ in words');
    assert.deepEqual(rest, ['<img src="https://files.example/a&amp;b/b.png">']);
  });
});
