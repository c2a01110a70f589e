import assert from 'node:assert/strict';
import { classifyLink, formatCourseLink, parseCourseLink } from '../../../../src/core/lesson/linkTarget.js';

describe('where a link of a lesson leads', () => {
  it('knows links inside the course, and writes them back', () => {
    const written = ['lesson:math.gradients', 'lesson:math.gradients#the-idea', 'exercise:ex-ridge', 'step:math', 'card:math.trace'];
    assert.deepEqual(
      written.map((href) => {
        const target = classifyLink(href);
        return target.type === 'course' ? formatCourseLink(target.link) : target.type;
      }),
      written,
    );
    assert.deepEqual(parseCourseLink('lesson:a.b#c-d'), { kind: 'lesson', id: 'a.b', heading: 'c-d' });
  });

  it('knows anchors and the web', () => {
    assert.deepEqual(classifyLink('#the-idea'), { type: 'anchor', id: 'the-idea' });
    assert.deepEqual(classifyLink('https://example.org/a b'), { type: 'outside', url: 'https://example.org/a%20b' });
    assert.equal(classifyLink('http://example.org').type, 'outside');
  });

  it('lets nothing else through', () => {
    const refused = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'command:workbench.action.quit',
      'vscode:extension/x',
      'mailto:a@example.org',
      '../other.md',
      '/etc',
      '',
      '#',
      'lesson:',
      'lesson:../x',
      'lesson:a"b',
      'project:x',
    ];
    assert.deepEqual(
      refused.map((href) => classifyLink(href).type),
      refused.map(() => 'unsafe'),
    );
  });
});
