import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseLesson } from '../../../../src/core/content/parseLesson.js';
import { exportNotebook } from '../../../../src/core/export/exportNotebook.js';
import type { Notebook } from '../../../../src/core/export/notebook.js';
import { everyBlock, exported } from './exported.js';

const lines = z.array(z.string().regex(/^[^\n]*\n?$/));
const id = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);

/** What the format 4.5 asks of a notebook, from its documentation; nothing else is allowed in it. */
const format = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
  metadata: z.object({
    kernelspec: z.object({ name: z.string(), display_name: z.string() }),
    language_info: z.object({ name: z.string() }),
  }),
  cells: z.array(
    z.discriminatedUnion('cell_type', [
      z.strictObject({
        cell_type: z.literal('markdown'),
        id,
        metadata: z.object({}),
        attachments: z.record(z.string(), z.record(z.string(), z.string())).optional(),
        source: lines,
      }),
      z.strictObject({
        cell_type: z.literal('code'),
        id,
        metadata: z.object({}),
        execution_count: z.int().nullable(),
        source: lines,
        outputs: z.array(z.strictObject({ output_type: z.literal('stream'), name: z.enum(['stdout', 'stderr']), text: lines })),
      }),
    ]),
  ),
});

function textOf(notebook: Notebook): string {
  return notebook.cells.map(({ source }) => source.join('')).join('\n\n');
}

describe('a lesson as a Jupyter notebook', () => {
  it('has the form that the format asks for, each cell with an id of its own', () => {
    for (const name of ['math/lessons/math.optimization', 'start/lessons/start.what-is-ml', 'start/lessons/start.your-workshop']) {
      const source = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'content', 'steps', `${name}.md`), 'utf8');
      const notebook = exportNotebook({ ...exported(''), lesson: parseLesson(`${name}.md`, source) });
      format.parse(JSON.parse(JSON.stringify(notebook)));
      assert.equal(new Set(notebook.cells.map((cell) => cell.id)).size, notebook.cells.length);
      assert.ok(notebook.cells.filter(({ cell_type: type }) => type === 'code').length >= 3);
      const text = textOf(notebook);
      assert.doesNotMatch(text, /lesson:|exercise:|\[!|```(?:quiz|predict|figure|symbols|paper|output)/);
    }
  });

  it('runs what runs in the lesson, with what it prints', () => {
    const cells = exportNotebook(exported(everyBlock)).cells.filter(({ cell_type: type }) => type === 'code');
    assert.deepEqual(cells, [
      {
        cell_type: 'code',
        id: 'cell-1',
        metadata: {},
        execution_count: null,
        source: ['x = 1\n', 'print(x)'],
        outputs: [{ output_type: 'stream', name: 'stdout', text: ['1\n'] }],
      },
    ]);
  });

  it('keeps formulas, and puts the rest into words that any reader of Markdown knows', () => {
    const text = textOf(exportNotebook(exported(everyBlock)));
    for (const part of [
      '# Steps & slopes',
      '## A step of many',
      'As (Boyd & Vandenberghe 2004) show<sup>why</sup>, see [the site](https://example.org/) and ![a plot](attachment:a.png "Curve").',
      '> **Warning**\n>\n> Mind the *step*.',
      '$$x_{k+1} = x_k - \\eta\\,g$$',
      '| $\\eta$ | the step size | `step_size` |',
      '| $\\vert g\\vert$ | its size | `g` |',
      '> **Figure.** A curve that goes up first, and then comes down again.\n>\n> Look at $x$.',
      'in the lesson “Steps & slopes” of Ascent',
      '```python\nnot_run = True\n```',
      '- Boyd, S.; Vandenberghe, L. (2004). [*Convex Optimization*](https://example.org/cvx). Cambridge: chapter 9.\n- Beck, K. (2002). *Test-Driven <Development>*: for tests.',
      '<sup>why</sup> Because *it is so*.',
      'CC BY 4.0',
    ]) {
      assert.ok(text.includes(part), `${part}\nis not in\n${text}`);
    }
  });

  it('keeps answers for the end', () => {
    const text = textOf(exportNotebook(exported(everyBlock)));
    const [before = '', after = ''] = text.split('## Answers');
    for (const question of ['What will it be', '- Two', '- **B** The second', '1. Compute 1 + 1.']) {
      assert.ok(before.includes(question), question);
    }
    for (const answer of ['It is going to be two.', '- **B** ✓ It is that one.', '5. The sum is 10.']) {
      assert.ok(after.includes(answer) && !before.includes(answer), answer);
    }
  });

  it('attaches its images to the cell that shows them, and names those that it may not take along', () => {
    const [cell] = exportNotebook(exported('## Part\n\n![a plot](images/a.png) ![far](https://example.org/b.png)')).cells.slice(1);
    assert.deepEqual(cell, {
      cell_type: 'markdown',
      id: 'text-2',
      metadata: {},
      attachments: { 'a.png': { 'image/png': 'iVBORw0K' } },
      source: ['## Part\n', '\n', '![a plot](attachment:a.png) far'],
    });
  });
});
