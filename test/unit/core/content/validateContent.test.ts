import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../../../src/core/content/contentProblem.js';
import { parseContentTree } from '../../../../src/core/content/parseContentTree.js';
import { validateContent } from '../../../../src/core/content/validateContent.js';
import { exercise, lesson, validFiles } from './ruleCase.js';

const source = join(__dirname, '..', '..', '..', '..', 'src', 'core', 'content');

describe('validateContent', () => {
  it('tells what is wrong with the form of a file beside what the rules find, in the order of the files', () => {
    const files = validFiles();
    files.set('steps/start/step.yaml', (files.get('steps/start/step.yaml') ?? '').replace('icon: rocket\n', ''));
    files.set('steps/later/notes.txt', '');
    files.set(`${exercise}/hints.yaml`, 'tasks: [');
    assert.deepEqual(validateContent(parseContentTree(files)).map(formatProblem), [
      'steps/later/notes.txt:1: [V01] Nothing reads this file. → Move it to where the content folder’s layout has a place for it, or delete it.',
      `${exercise}/hints.yaml:1: [yaml] This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ] → Check indentation and quotes. Put text that holds ": ", "#" or a backslash in a block (\`|\`) or in single quotes.`,
      'steps/start/step.yaml:1: [schema] `icon` is missing. → Add it: a value of type string.',
    ]);
  });

  it('never throws, whatever the files hold', () => {
    for (const junk of ['', '\0', '---\n---\n', '[', '- 1', '```quiz\n', '$$\n', '{}']) {
      const files = new Map([...validFiles()].map(([path, text]) => [path, path === lesson || path.endsWith('.yaml') ? junk : text]));
      assert.ok(validateContent(parseContentTree(files)).length > 0, JSON.stringify(junk));
    }
  });

  it('applies every rule there is', () => {
    const list = /const rules: readonly ContentRule\[\] = \[([^\]]*)\]/.exec(readFileSync(join(source, 'validateContent.ts'), 'utf8'))?.[1];
    assert.deepEqual(
      list?.match(/\w+/g)?.sort(),
      readdirSync(join(source, 'rules'))
        .map((name) => name.replace('.ts', ''))
        .sort(),
    );
  });

  it('has a test for every rule', () => {
    const names = (folder: string, ending: string): readonly string[] =>
      readdirSync(folder)
        .map((name) => name.replace(ending, ''))
        .sort();
    assert.deepEqual(names(join(__dirname, 'rules'), '.test.ts'), names(join(source, 'rules'), '.ts'));
  });
});
