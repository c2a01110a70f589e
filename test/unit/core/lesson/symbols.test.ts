import assert from 'node:assert/strict';
import { highlightCode } from '../../../../src/core/lesson/highlightCode.js';
import { markIdentifiers } from '../../../../src/core/lesson/markIdentifiers.js';
import { render } from './lessonOf.js';

const section = [
  '## A step',
  '$$x_{k+1} = x_k - \\eta\\,g$$',
  '```symbols\nx: x, point | the point\n\\eta: step_size | the step size $\\eta$\n```',
  '```python run\nx = x - step_size * g\n```',
  '```python\npoint = 1\n```',
  '## Another part',
  '$$\\eta = 1$$',
  '```python\nstep_size = 1\n```',
].join('\n\n');

describe('symbols of equations and names in code', () => {
  it('are tied together under one heading: in equations, the legend, cells and other Python', () => {
    const { html } = render(section);
    const places = [...html.matchAll(/<(\w+)[^>]*data-symbol="([^"]+)"/g)].map(([, tag, id]) => `${String(tag)} ${String(id)}`);
    assert.deepEqual(places, ['span 1-1', 'span 1-1', 'span 1-2', 'tr 1-1', 'tr 1-2', 'span 1-1', 'span 1-1', 'span 1-2', 'span 1-1']);
  });

  it('keep the source of an equation for those who copy or hear it', () => {
    const { html } = render(section);
    assert.match(html, /<annotation encoding="application\/x-tex">x_\{k\+1\} = x_k - \\eta\\,g<\/annotation>/);
    assert.doesNotMatch(html, /htmlData/);
  });

  it('are explained by a legend whose rows are described by their symbol', () => {
    const { html } = render(section);
    assert.match(
      html,
      /<td id="symbols-1\.1"><span class="katex">.*<td>the step size <span class="katex">.*aria-pressed="false" aria-describedby="symbols-1\.1 symbols-1\.hint" tabindex="-1"><code>step_size<\/code><\/button>/s,
    );
    assert.match(html, /<code>x<\/code> <code>point<\/code>/);
  });

  it('are not a way for authors to put attributes into the page', () => {
    const { html } = render(section.replace('g$$', '\\htmlData{course=lesson:x}{g}$$'));
    assert.doesNotMatch(html, /data-course/);
  });

  it('say what is wrong with a legend that cannot be read', () => {
    assert.match(render('```symbols\nx\n```').html, /This block cannot be shown: symbols symbols-1/);
  });

  it('leave strings, comments, attributes and longer names alone', () => {
    const code = 'x = f(x=1) + x_1 + ax + a.x + "x" + f"{x}"  # x\nif x&lt: 1e5';
    const { html, found } = markIdentifiers(
      highlightCode(code, 'python'),
      new Map([
        ['x', '1-1'],
        ['lt', '1-2'],
        ['e5', '1-3'],
      ]),
    );
    assert.deepEqual(found, ['1-1', '1-1', '1-1', '1-2']);
    assert.equal(html.replace(/<span data-symbol="[^"]*">(\w+)<\/span>/g, '$1'), highlightCode(code, 'python'));
  });
});
