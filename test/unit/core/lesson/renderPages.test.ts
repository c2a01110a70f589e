import assert from 'node:assert/strict';
import { findNeighbours } from '../../../../src/core/lesson/findNeighbours.js';
import { renderDocument } from '../../../../src/core/lesson/renderDocument.js';
import type { DocumentParts } from '../../../../src/core/lesson/renderDocument.js';
import { renderLessonPage } from '../../../../src/core/lesson/renderLessonPage.js';
import { renderProblemPage } from '../../../../src/core/lesson/renderProblemPage.js';
import { renderStepPage } from '../../../../src/core/lesson/renderStepPage.js';
import { english } from '../../../../src/core/localiser.js';
import type { Catalogue, CatalogueExercise, CatalogueLesson, CatalogueStep } from '../../../../src/core/roadmap/catalogue.js';

function lesson(id: string): CatalogueLesson {
  return {
    id,
    title: `Lesson <${id}>`,
    objective: 'Do it.',
    minutes: 30,
    level: 2,
    wave: 1,
    requires: [],
    exercises: [],
    path: `${id}.md`,
  };
}

function exercise(id: string, tasks: number): CatalogueExercise {
  return {
    id,
    title: `Exercise ${id}`,
    summary: 'Build it & see.',
    minutes: 60,
    level: 3,
    wave: 1,
    lesson: 'one.a',
    requires: [],
    packages: [],
    tasks: Array.from({ length: tasks }, (_, index) => ({ n: index + 1, title: 'Task', functions: [] })),
    path: id,
  };
}

function step(id: string, parts: Partial<CatalogueStep>): CatalogueStep {
  return {
    id,
    title: `Step ${id}`,
    goal: 'Be able to.',
    why: 'Since it matters.',
    needs: [],
    icon: 'book',
    teaches: ['One thing', 'Another <thing>'],
    builds: ['A tool'],
    lessons: [],
    exercises: [],
    capstones: [],
    checklist: [],
    ...parts,
  };
}

const one = step('one', { lessons: [lesson('one.a'), lesson('one.b')], exercises: [exercise('ex-a', 1), exercise('ex-b', 4)] });
const two = step('two', {
  lessons: [lesson('two.a')],
  needs: ['one', 'gone'],
  capstones: [{ id: 'cap-x', title: 'Build all of it', hours: 18 }],
});
const three = step('three', { exercises: [exercise('ex-c', 2)] });
const four = step('four', {});
const catalogue: Catalogue = { formatVersion: 1, contentVersion: 'x', steps: [one, two, three, four] };

const rendered = {
  opening: '<p>Opening</p>',
  rest: ['<p>Rest</p>', '<p>Last</p>'],
  recap: '<p>Recap</p>',
  hasMaths: false,
  hasFigures: false,
  quizzes: [],
};

function page(id: string): string {
  const place = findNeighbours(catalogue, id);
  assert.ok(place);
  const { body, later } = renderLessonPage(
    { place, rendered, requires: id === 'one.a' ? [] : [lesson('one.a')], exercises: id === 'one.a' ? one.exercises : [] },
    english,
  );
  return `${body}${later.article.join('')}${later.main}`;
}

describe('finding a lesson on the roadmap', () => {
  it('finds what stands before and after it, across steps', () => {
    const found = findNeighbours(catalogue, 'one.b');
    assert.deepEqual([found?.previous?.lesson.id, found?.next?.lesson.id, found?.next?.stepNumber], ['one.a', 'two.a', 2]);
    assert.equal(findNeighbours(catalogue, 'one.a')?.previous, undefined);
    assert.equal(findNeighbours(catalogue, 'two.a')?.next, undefined);
    assert.equal(findNeighbours(catalogue, 'no.such'), undefined);
  });
});

describe('the page of a lesson', () => {
  it('says first where it stands, what it is for and how long it takes', () => {
    const html = page('two.a');
    assert.match(
      html,
      /<p class="crumb"><a href="step:two" data-course="step:two">Step 2 · Step two<\/a><\/p><h1>Lesson &lt;two\.a&gt;<\/h1><p class="objective">Do it\.<\/p>/,
    );
    assert.match(html, /<span>30 min<\/span><span>Level 2 of 5<\/span>/);
    assert.match(html, /Builds on <a href="lesson:one\.a" data-course="lesson:one\.a">Lesson &lt;one\.a&gt;<\/a>/);
    assert.doesNotMatch(page('one.a'), /Builds on/);
  });

  it('begins with what fills a window, and has the rest follow', () => {
    const place = findNeighbours(catalogue, 'one.b');
    assert.ok(place);
    const { body, later } = renderLessonPage({ place, rendered, requires: [], exercises: [] }, english);
    assert.match(body, /<h1>.*<article class="lesson-text">\n<p>Opening<\/p><\/article><\/main>\n$/s);
    assert.deepEqual(later.article, ['<p>Rest</p>', '<p>Last</p>']);
    assert.match(later.main, /^<p>Recap<\/p>.*<p class="read-state" role="status"><\/p>.*<nav class="turn"/s);
  });

  it('offers the exercises it leads to, and nothing where there are none', () => {
    const html = page('one.a');
    assert.match(
      html,
      /<article class="exercise-card" data-exercise="ex-a".*<span>60 min<\/span><span>1 task<\/span>.*data-exercise="ex-b".*<span>4 tasks<\/span>/s,
    );
    assert.match(html, /<p>Build it &amp; see\.<\/p>/);
    assert.doesNotMatch(page('one.b'), /Build it/);
  });

  it('leads back and on, and names the step where that is another one', () => {
    const html = page('one.b');
    assert.match(
      html,
      /<a class="turn-previous" href="lesson:one\.a"[^>]*><span class="turn-label">Previous lesson<\/span><span class="turn-title">Lesson &lt;one\.a&gt;<\/span><\/a>/,
    );
    assert.match(html, /<a class="turn-next" href="lesson:two\.a"[^>]*>.*<span class="turn-step">Step 2 · Step two<\/span><\/a>/);
    assert.match(page('one.a'), /<span class="turn-none"><\/span><a class="turn-next"/);
    assert.match(page('two.a'), /<a class="turn-previous".*<\/a><span class="turn-none"><\/span>/);
  });
});

describe('the page of a step', () => {
  it('says what it is for, needs, teaches and builds, and lists what is written', () => {
    const html = renderStepPage(catalogue, one, english);
    assert.match(html, /Step 1 of 4.*<span>2 lessons<\/span><span>2 exercises<\/span><span>3 h<\/span>/s);
    assert.match(html, /Since it matters\./);
    assert.match(html, /<li>Another &lt;thing&gt;<\/li>/);
    assert.match(
      html,
      /<li class="lesson-row"><a href="lesson:one\.a" data-course="lesson:one\.a">Lesson &lt;one\.a&gt;<\/a>.*data-state-of="one\.a" hidden/s,
    );
    assert.match(html, /data-exercise="ex-b"/);
  });

  it('names the steps it builds on that exist, and its capstones', () => {
    const html = renderStepPage(catalogue, two, english);
    assert.match(html, /Builds on <a href="step:one" data-course="step:one">Step one<\/a><\/p>/);
    assert.match(html, /<span>1 lesson<\/span><span>0 exercises<\/span><span>30 min<\/span>/);
    assert.match(html, /Build all of it <span class="hours">18 h<\/span>/);
  });

  it('says of a step without lessons what it will teach', () => {
    assert.match(
      renderStepPage(catalogue, four, english),
      /<span>Not written yet<\/span>.*The lessons of this step are not written yet.*One thing/s,
    );
    assert.match(renderStepPage(catalogue, three, english), /<span>0 lessons<\/span><span>1 exercise<\/span>/);
  });

  it('leads to the steps before and after', () => {
    assert.match(renderStepPage(catalogue, one, english), /<span class="turn-none"><\/span><a class="turn-next" href="step:two"/);
    assert.match(
      renderStepPage(catalogue, four, english),
      /<a class="turn-previous" href="step:three".*<\/a><span class="turn-none"><\/span>/,
    );
  });
});

describe('a page that stands in for another', () => {
  it('says what happened, what is wrong where, and offers to try again', () => {
    const problem = { rule: 'schema', severity: 'error', file: 'a.md', line: 3, message: 'No <title>.', fix: 'Write one.' } as const;
    const html = renderProblemPage({ title: 'It cannot', words: ['Because & so.'], problems: [problem] }, english);
    assert.match(
      html,
      /<h1>It cannot<\/h1><p>Because &amp; so\.<\/p><ul class="problem-list"><li><code class="place">a\.md:3<\/code> No &lt;title&gt;\. <span class="fix">Write one\.<\/span>/,
    );
    assert.match(html, /data-action="reload">Try again.*data-action="show-log">Show log/);
    assert.doesNotMatch(renderProblemPage({ title: 'x', words: [], problems: [] }, english), /<ul/);
  });
});

describe('the document of a page', () => {
  const parts: DocumentParts = {
    title: 'A <b> & "c"',
    language: 'en',
    page: 'lesson:one.a',
    textSize: 'large',
    nonce: 'N0nce',
    cspSource: 'https://files.example',
    css: 'p{}',
    script: 'https://files.example/lesson.js',
    figures: 'https://files.example/figures/',
    body: '<main></main>',
  };
  const html = renderDocument(parts);

  it('lets nothing in but what the extension ships, and no script without the nonce', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    assert.equal(
      policy?.replaceAll('&#39;', "'"),
      "default-src 'none'; script-src 'nonce-N0nce'; style-src 'nonce-N0nce' https://files.example; style-src-attr 'unsafe-inline'; " +
        "font-src https://files.example data:; img-src https://files.example data: blob:; base-uri 'none'; form-action 'none'",
    );
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style'), 'the policy comes first');
  });

  it('carries its title, text size, style and script', () => {
    assert.match(html, /<html lang="en" data-text-size="large">/);
    assert.match(html, /<title>A &lt;b&gt; &amp; &quot;c&quot;<\/title>\n<style nonce="N0nce">p\{\}<\/style>/);
    assert.match(html, /<script type="module" nonce="N0nce" src="https:\/\/files\.example\/lesson\.js"><\/script>/);
    assert.match(html, /<body data-page="lesson:one\.a" data-figures="https:\/\/files\.example\/figures\/">\n<main><\/main><\/body>/);
  });

  it('names no file to wait for where its first script is a part of it, and asks for the other', () => {
    const begun = renderDocument({ ...parts, start: 'begin();' });
    assert.match(begun, /<script nonce="N0nce" data-script="https:\/\/files\.example\/lesson\.js">begin\(\);<\/script>/);
    assert.doesNotMatch(begun, /<(?:script|link|img)[^>]+ (?:src|href)=/);
  });
});
