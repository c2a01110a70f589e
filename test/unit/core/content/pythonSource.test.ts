import assert from 'node:assert/strict';
import { definitionOf, importsOf, withoutStringsAndComments } from '../../../../src/core/content/pythonSource.js';

describe('withoutStringsAndComments', () => {
  it('leaves the code, on its lines', () => {
    assert.equal(withoutStringsAndComments('a = "x # y"  # z\n"""two\nlines"""\nb = \'\\\'\'\n'), 'a = ""  \n""\n\nb = ""\n');
  });
});

describe('importsOf', () => {
  it('names what is imported from elsewhere, with its line', () => {
    const source =
      '"""import this"""\nimport os, numpy as np\nfrom sklearn.linear_model import Ridge\nfrom . import own\n\ndef f():\n    import json\n';
    assert.deepEqual(importsOf(source), [
      { module: 'os', line: 2 },
      { module: 'numpy', line: 2 },
      { module: 'sklearn', line: 3 },
      { module: 'json', line: 7 },
    ]);
  });
});

describe('definitionOf', () => {
  const source =
    'def f(\n    a,\n):\n    return a\n\n\nclass C:\n    def g(self):\n        return 1\n\n    def h(self):\n        return 2\n\nx = 1\n';

  it('takes a function whose signature is broken over lines', () => {
    assert.equal(definitionOf(source, 'f').trimEnd(), 'def f(\n    a,\n):\n    return a');
  });

  it('takes a method without the next one', () => {
    assert.equal(definitionOf(source, 'g').trimEnd(), '    def g(self):\n        return 1');
  });

  it('takes a class, up to what follows it', () => {
    assert.match(definitionOf(source, 'C'), /^class C:[\s\S]*return 2\s*$/);
  });

  it('is empty for a name that is not defined', () => {
    assert.equal(definitionOf(source, 'k'), '');
  });
});
