import assert from 'node:assert/strict';
import { describeFact, describeTick, findTick } from '../../../../src/core/checklist/describeChecklist.js';
import { describeSearch } from '../../../../src/core/checklist/describeSearch.js';
import { type FileEvidence, findFact } from '../../../../src/core/checklist/findFact.js';
import type { WorkspaceFacts } from '../../../../src/core/checklist/workspaceFacts.js';
import { english } from '../../../../src/core/localiser.js';
import type { Progress } from '../../../../src/core/progress/progress.js';
import { progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const at = '2026-03-01T12:00:00.000Z';

function factsWith(parts: Partial<WorkspaceFacts>): WorkspaceFacts {
  return { at, isComplete: true, readmes: [], modelCards: [], licences: [], seeds: [], projects: [], plans: [], ...parts };
}

function found(evidence: FileEvidence, parts: Partial<WorkspaceFacts>): unknown {
  return findFact(evidence, factsWith(parts));
}

const large: FileEvidence = { kind: 'no-large-file', megabytes: 5 };
const run: FileEvidence = { kind: 'readme-section', headings: ['run', 'usage'] };

describe('findFact', () => {
  it('finds nothing in an empty workspace', () => {
    const kinds: readonly FileEvidence[] = [large, run, { kind: 'seed-set' }, { kind: 'licence-recorded' }, { kind: 'model-card' }];
    assert.deepEqual(
      kinds.map((evidence) => found(evidence, {})),
      kinds.map(() => undefined),
    );
  });

  it('knows a section by the beginning of a word of its title', () => {
    const readme = (...sections: readonly string[]) => ({ readmes: [{ path: 'README.md', at, sections }] });
    assert.deepEqual(found(run, readme('About', 'Running it: the *short* way')), {
      path: 'README.md',
      at,
      section: 'Running it: the *short* way',
    });
    assert.equal(found(run, readme('How to prune')), undefined);
  });

  it('takes a licence file, or a section of a README', () => {
    const licence: FileEvidence = { kind: 'licence-recorded' };
    assert.deepEqual(found(licence, { licences: [{ path: 'LICENSE', at }] }), { path: 'LICENSE', at });
    assert.deepEqual(found(licence, { readmes: [{ path: 'README.md', at, sections: ['License'] }] }), {
      path: 'README.md',
      at,
      section: 'License',
    });
  });

  it('takes a model card that names both the use and the limits, nothing less', () => {
    const card = (...sections: readonly string[]) => ({ modelCards: [{ path: 'MODEL_CARD.md', at, sections }] });
    assert.equal(found({ kind: 'model-card' }, card('Intended use', 'Training data')), undefined);
    assert.equal(found({ kind: 'model-card' }, card('Limitations')), undefined);
    assert.deepEqual(found({ kind: 'model-card' }, card('Intended use', 'Limitations')), {
      path: 'MODEL_CARD.md',
      at,
      section: 'Limitations',
    });
  });

  it('is sure that no file is too large only when all projects were seen to the end', () => {
    const project = (bytes: number) => ({ folder: '', largest: { path: 'data.csv', at: '2025-01-01T00:00:00.000Z', bytes } });
    assert.deepEqual(found(large, { projects: [project(10), project(5_000_000)] }), { path: 'data.csv', at, bytes: 5_000_000 });
    assert.equal(found(large, { projects: [project(10), project(5_000_001)] }), undefined);
    assert.equal(found(large, { projects: [project(10)], isComplete: false }), undefined);
  });
});

describe('a tick by what is found in files', () => {
  const [step] = sampleCatalogue.steps;
  assert.ok(step);
  const item = { id: 'one.seed', text: 'I set a seed.', evidence: { kind: 'seed-set' } } as const;
  const facts = factsWith({ seeds: [{ path: 'a/run.py', at, line: 3 }] });
  const tick = (progress: Progress, seen?: WorkspaceFacts) => findTick(item, step, { progress, facts: seen });

  it('shows where and of which day, and goes when the evidence goes', () => {
    assert.equal(describeTick(tick(progressAfter(), facts), english), 'found in a/run.py:3, 2026-03-01');
    assert.deepEqual([tick(progressAfter(), factsWith({})), tick(progressAfter())], [{ done: false }, { done: false }]);
  });

  it('never takes a tick away that was made by hand, nor gives one back that was taken away by hand', () => {
    const byHand = progressAfter({ type: 'checklist.set', item: 'one.seed', done: true });
    assert.equal(describeTick(tick(byHand, factsWith({})), english), 'ticked by you, 2026-01-01');
    assert.deepEqual(tick(progressAfter({ type: 'checklist.set', item: 'one.seed', done: false }), facts), { done: false });
  });

  it('says in full what was found', () => {
    const say = (fact: object) => describeFact({ done: true, by: 'evidence', at, fact: { path: 'p', at, ...fact } }, english);
    assert.deepEqual(
      [say({}), say({ line: 3 }), say({ section: 'Usage' }), say({ bytes: 1_234_567 }), say({ bytes: 1_200 })],
      [
        'Found: p.',
        'Found in p, line 3.',
        'Found in p: the section “Usage”.',
        'The largest file is p, 1.2 MB.',
        'The largest file is p, 0.001 MB.',
      ],
    );
  });

  it('says what it looks for, and which file is too large', () => {
    const project = { folder: '', largest: { path: 'big.bin', at, bytes: 6_000_000 } };
    assert.equal(describeSearch(large, factsWith({ projects: [project] }), english), 'big.bin is larger than 5 MB.');
    assert.match(describeSearch(large, factsWith({ isComplete: false }), english), /too large to be looked through/);
    assert.match(describeSearch(large, undefined, english), /a README and Python/);
    assert.match(describeSearch(run, undefined, english), /such as “run”/);
  });
});
