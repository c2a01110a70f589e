import assert from 'node:assert/strict';
import { parseContentTree } from '../../../../src/core/content/parseContentTree.js';
import { contentDocuments } from '../../../../src/core/search/contentDocuments.js';
import { lessonDocuments } from '../../../../src/core/search/lessonDocuments.js';
import { readableMarkdown } from '../../../../src/core/search/readableText.js';
import { validFiles } from '../content/ruleCase.js';
import { lessonOf } from '../lesson/lessonOf.js';
import { parseLesson } from '../../../../src/core/content/parseLesson.js';

describe('contentDocuments', () => {
  const tree = parseContentTree(validFiles());
  const documents = contentDocuments(tree);

  it('finds every kind of thing, each leading to something that exists', () => {
    assert.deepEqual([...new Set(documents.map(({ kind }) => kind))].sort(), [
      ...['card', 'exercise', 'figure', 'lesson', 'section', 'step', 'term'],
    ]);
    const lesson = tree.lessons.get('start.mean')?.lesson;
    for (const { kind, id, heading, lesson: of } of documents) {
      if (heading !== undefined)
        assert.ok(
          lesson?.headings.some((one) => one.id === heading),
          heading,
        );
      if (kind === 'card') assert.equal(of, 'start.mean');
      if (kind === 'exercise') assert.equal(id, 'ex-mean');
    }
  });

  it('leaves out what is missing or broken, and finds the rest', () => {
    const kindsWithout = (...paths: readonly string[]): readonly string[] => {
      const files = new Map([...validFiles()].filter(([path]) => !paths.includes(path)));
      return [...new Set(contentDocuments(parseContentTree(files)).map(({ kind }) => kind))].sort();
    };
    const all = ['card', 'exercise', 'figure', 'lesson', 'section', 'step', 'term'];
    const without = (...kinds: readonly string[]): readonly string[] => all.filter((kind) => !kinds.includes(kind));
    assert.deepEqual(kindsWithout('roadmap.yaml'), []);
    assert.deepEqual(kindsWithout('steps/start/step.yaml', 'steps/later/step.yaml'), without('step'));
    assert.deepEqual(kindsWithout('steps/start/cards.yaml'), without('card'));
    assert.deepEqual(kindsWithout('steps/start/lessons/start.mean.md'), without('lesson', 'section', 'term', 'figure'));
    assert.deepEqual(kindsWithout('steps/start/exercises/ex-mean/exercise.yaml'), without('exercise'));
    assert.deepEqual(kindsWithout('steps/start/exercises/ex-mean/brief.md'), all);
  });

  it('gives each section its own heading and text, once', () => {
    const lesson = tree.lessons.get('start.mean')?.lesson;
    const sections = documents.filter(({ kind }) => kind === 'section').map(({ heading }) => heading);
    const glossary = lesson?.frontMatter?.sections.glossary;
    assert.deepEqual(
      sections,
      lesson?.headings.filter(({ text }) => text !== glossary).map(({ id }) => id),
    );
  });

  it('leaves out the answers of quizzes and predictions', () => {
    const body =
      '## Ask\n\n```quiz one\nkind: single\nprompt: What is asked here?\noptions:\n  - {text: secret, correct: true, why: secret enough}\n  - {text: b, why: secret enough}\n  - {text: c, why: secret enough}\n```\n';
    const { frontMatter } = tree.lessons.get('start.mean')?.lesson ?? {};
    const text = JSON.stringify(lessonDocuments('math.example', { ...lessonOf(body), frontMatter }));
    assert.match(text, /What is asked here/);
    assert.doesNotMatch(text, /secret/);
  });

  it('reads the other names of a term from its entry in the glossary', () => {
    const source = validFiles().get('steps/start/lessons/start.mean.md') ?? '';
    const lesson = parseLesson(
      'steps/start/lessons/start.mean.md',
      `${source.split('## Glossary')[0] ?? ''}## Glossary\n\n- **Step size** (learning rate, $\\eta$): how far a move goes.\n`,
    );
    assert.deepEqual(
      lessonDocuments('start.mean', lesson).filter(({ kind }) => kind === 'term'),
      [
        {
          kind: 'term',
          id: 'start.mean',
          heading: 'glossary',
          title: 'Step size',
          place: 'The mean as a balance point',
          terms: 'learning rate, η',
          text: 'how far a move goes.',
        },
      ],
    );
  });
});

describe('readableMarkdown', () => {
  const cases: Readonly<Record<string, string>> = {
    'A *word*, `code`, and [a link](lesson:x.y).': 'A word, code, and a link.',
    'Take $\\tfrac12 \\eta \\mathbf{x}^\\top \\nabla f$.': 'Take 1/2 η xᵀ ∇ f.',
    '$$x_{\\text{new}} = x - \\eta\\,\\log x$$': 'x_new = x - η log x',
    '- one\n- two': 'one two',
    '> [!NOTE]\n> Mind this.': 'Mind this.',
    '| a | b |\n|---|---|\n| $\\lambda$ | 2 |': 'a b λ 2',
    '<b>raw</b> text [@boyd2004]': 'raw text',
  };
  for (const [markdown, text] of Object.entries(cases)) {
    it(`reads ${JSON.stringify(markdown)}`, () => assert.equal(readableMarkdown(markdown), text));
  }
});
