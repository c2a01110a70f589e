import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { Catalogue } from '../../src/core/roadmap/catalogue.js';
import { UserError } from '../../src/core/userError.js';
import { FigureStore } from '../../src/editor/lesson/figureStore.js';
import { PageBuilder } from '../../src/editor/lesson/pageBuilder.js';
import type { BuiltPage } from '../../src/editor/lesson/pageBuilder.js';

const lessonPath = 'steps/math/lessons/math.example.md';

const frontMatter = `---
id: math.example
title: "An example of a lesson"
objective: See what becomes of a lesson whose file is right or wrong.
minutes: 20
wave: 1
level: 1
requires: []
exercises: []
references: [boyd2004, beck2002]
sections: {why: A, idea: A, example: A, mathematics: A, code: A, failure: A, mistakes: A, job: A, check: A, practice: A, reading: A, glossary: A}
terms: []
---
`;

const catalogue: Catalogue = {
  formatVersion: 1,
  contentVersion: 'test',
  steps: [
    {
      id: 'math',
      title: 'Mathematics',
      goal: 'Compute.',
      why: 'It matters.',
      needs: [],
      icon: 'book',
      teaches: ['Vectors'],
      builds: ['A toolkit'],
      lessons: [
        {
          id: 'math.example',
          title: 'An example of a lesson',
          objective: 'See it.',
          minutes: 20,
          level: 1,
          wave: 1,
          requires: [],
          exercises: [],
          path: lessonPath,
        },
      ],
      exercises: [],
      capstones: [],
      checklist: [],
    },
  ],
};

describe('building the pages of lessons and steps', () => {
  let folder = '';
  const logged: unknown[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ascent-pages-'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  function build(
    address: { readonly kind: 'lesson' | 'step' | 'figure'; readonly id: string },
    find = () => Promise.resolve(catalogue),
  ): Promise<BuiltPage> {
    const extension = vscode.extensions.getExtension('ascent-ml.ascent');
    assert.ok(extension);
    const content = { contentUri: vscode.Uri.file(join(folder, 'content')), catalogue: find };
    const builder = new PageBuilder(
      extension.extensionUri,
      { content, figures: new FigureStore(extension.extensionUri) },
      { error: (error) => logged.push(error) },
    );
    return builder.build(address, {
      cspSource: 'https://files.example',
      asWebviewUri: (uri) => vscode.Uri.parse(`https://files.example${uri.path}`),
    });
  }

  it('makes a document of a lesson, with its images from the content folder only', async () => {
    await write('content/bibliography.yaml', 'boyd2004: {authors: "Boyd, S.", year: 2004, title: Convex Optimization}\n');
    await write(
      `content/${lessonPath}`,
      `${frontMatter}\n## A\n\nText [@boyd2004] and $x^2$.\n\n![Inside](images/a.png) ![Outside](../../../../../secret.png) ![Rooted](/etc/x.png)\n`,
    );
    const { title, document, isWhole } = await build({ kind: 'lesson', id: 'math.example' });
    assert.deepEqual([title, isWhole], ['An example of a lesson', true]);
    assert.match(document, /<h1>An example of a lesson<\/h1>/);
    assert.match(document, /\(Boyd 2004\)/);
    assert.match(
      document,
      new RegExp(`<img src="https://files\\.example${folder}/content/steps/math/lessons/images/a\\.png" alt="Inside"`),
    );
    assert.match(document, /<span class="broken-image">Outside<\/span> <span class="broken-image">Rooted<\/span>/);
    // The fonts of its formulas are a part of it, the others have an address.
    assert.match(document, /font-family:KaTeX_Main;font-style:normal;font-weight:400;src:url\(data:font\/woff2;base64,/);
    assert.match(document, /url\(https:\/\/files\.example\/[^)]+\/katex\/fonts\/KaTeX_AMS-Regular\.woff2\)/);
    assert.match(document, /<style nonce="[\w-]{24}">[^<]{1000,}<\/style>/);
  });

  it('has a new nonce for each document', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => /nonce-([\w-]+)/.exec((await build({ kind: 'lesson', id: 'math.example' })).document)?.[1]),
    );
    assert.notEqual(nonces[0], nonces[1]);
  });

  it('says what to do where the file of a lesson is missing', async () => {
    await rm(join(folder, 'content', lessonPath));
    const { document, isWhole } = await build({ kind: 'lesson', id: 'math.example' });
    assert.equal(isWhole, false);
    assert.match(
      document,
      /<h1>The file of this lesson is missing<\/h1><p>Ascent looked for content\/steps\/math\/lessons\/math\.example\.md/,
    );
    assert.match(document, /data-action="reload">Try again.*data-action="show-log">Show log/);
  });

  it('says where the facts of a lesson are wrong', async () => {
    await write(`content/${lessonPath}`, '---\nid: math.example\ntitle: [unclosed\n---\n## A\n');
    const { document } = await build({ kind: 'lesson', id: 'math.example' });
    assert.match(document, /<h1>This lesson cannot be read<\/h1>/);
    assert.match(document, /<code class="place">steps\/math\/lessons\/math\.example\.md:\d+<\/code>/);
  });

  it('shows the rest of a lesson in which one block is wrong', async () => {
    await write(`content/${lessonPath}`, `${frontMatter}\n## A\n\n\`\`\`quiz one\nkind: nonsense\n\`\`\`\n\nThe rest.\n`);
    const { document, isWhole } = await build({ kind: 'lesson', id: 'math.example' });
    assert.equal(isWhole, true);
    assert.match(document, /This block cannot be shown: quiz one.*<p>The rest\.<\/p>/s);
  });

  it('survives a file that is no text at all', async () => {
    await write(`content/${lessonPath}`, '\u0000\u0001\uFFFD'.repeat(1000));
    assert.match((await build({ kind: 'lesson', id: 'math.example' })).document, /<h1>This lesson cannot be read<\/h1>/);
  });

  it('says so when there is no such lesson or step', async () => {
    assert.match((await build({ kind: 'lesson', id: 'no.such' })).document, /There is no such lesson/);
    assert.match((await build({ kind: 'step', id: 'no-such' })).document, /There is no such step/);
  });

  it('shows a step with what is written of it', async () => {
    const page = await build({ kind: 'step', id: 'math' });
    assert.deepEqual([page.title, page.isWhole, page.lessons.map(({ id }) => id)], ['Mathematics', true, ['math.example']]);
  });

  it('shows one figure or all of them, and says so when there is no such figure', async () => {
    const one = await build({ kind: 'figure', id: 'fig-gradient-descent' });
    assert.equal(one.title, 'Walk downhill');
    assert.match(one.document, /data-figure="fig-gradient-descent"/);
    assert.match((await build({ kind: 'figure', id: 'all' })).document, /data-figure="fig-gradient-descent"/);
    assert.match((await build({ kind: 'figure', id: 'fig-none' })).document, /There is no such figure/);
  });

  it('shows an error meant for the reader as it is, and logs any other', async () => {
    const meant = await build({ kind: 'step', id: 'math' }, () => Promise.reject(new UserError('Reinstall the extension.')));
    assert.match(meant.document, /<p>Reinstall the extension\.<\/p>/);
    assert.deepEqual(logged, []);
    const failure = new Error('boom');
    const unexpected = await build({ kind: 'step', id: 'math' }, () => Promise.reject(failure));
    assert.match(unexpected.document, /<p>Something went wrong in Ascent\. The log says what\.<\/p>/);
    assert.doesNotMatch(unexpected.document, /boom/);
    assert.deepEqual(logged, [failure]);
  });
});

describe('the commands that open pages', () => {
  it('open a lesson and a step in one and the same panel', async () => {
    await vscode.commands.executeCommand('ascent.openLesson', 'start.what-is-ml');
    await waitForTab(/^What machine learning is/);
    await vscode.commands.executeCommand('ascent.openStep', { kind: 'overview', id: 'math/overview', step: 'math' });
    await waitForTab(/^Linear algebra/);
    assert.equal(pageTabs().length, 1);
  });

  it('open beside the file that is being edited', async () => {
    await vscode.window.tabGroups.close(pageTabs());
    const document = await vscode.workspace.openTextDocument({ content: 'x = 1\n', language: 'python' });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('ascent.openLesson', 'start.what-is-ml');
    await waitForTab(/^What machine learning is/);
    assert.equal(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

/** The extension host hears of titles and of the tab in front a moment after they have changed. */
async function waitForTab(label: RegExp): Promise<void> {
  const find = (): string => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
  for (let tries = 0; tries < 100 && !label.test(find()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.match(find(), label);
}

function pageTabs(): readonly vscode.Tab[] {
  const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return all.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('ascent.lesson'));
}
