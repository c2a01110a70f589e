import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { writeSearchFile } from '../../src/core/search/searchFile.js';
import { ContentStore } from '../../src/editor/content/contentStore.js';
import { SearchSource } from '../../src/editor/search/searchSource.js';

const catalogue = {
  formatVersion: 1,
  contentVersion: 'test',
  steps: [{ id: 'math', title: 'Mathematics', goal: 'Compute.', teaches: ['Vectors'], lessons: [], exercises: [] }],
};

describe('the source of searches', () => {
  let folder: string;
  let source: SearchSource;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ascent-search-'));
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', 'catalogue.json'), JSON.stringify(catalogue));
    const uri = vscode.Uri.file(folder);
    source = new SearchSource(uri, new ContentStore(uri));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const titles = async (text: string): Promise<readonly string[]> =>
    (await source.titles()).search(text, 10).hits.map(({ document }) => document.title);

  it('finds titles without an index, refuses a damaged one, and takes it up once it is whole', async () => {
    assert.deepEqual(await titles('vectors'), ['Mathematics']);
    await assert.rejects(source.whole());
    const file = join(folder, 'dist', 'search-index.json');
    await writeFile(file, '{"formatVersion":1,"documents":[');
    await assert.rejects(source.whole());
    await writeFile(file, writeSearchFile([{ kind: 'step', id: 'math', title: 'Whole', place: '', terms: '', text: '' }]));
    assert.equal((await source.whole()).search('whole', 10).hits.length, 1);
    assert.deepEqual(await titles('mathematics'), ['Mathematics']);
  });
});
