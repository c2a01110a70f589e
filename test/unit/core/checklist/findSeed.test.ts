import assert from 'node:assert/strict';
import { findSeed } from '../../../../src/core/checklist/findSeed.js';

describe('findSeed', () => {
  for (const line of [
    'rng = np.random.default_rng(42)',
    'random.seed(0)',
    'torch.manual_seed(seed)',
    'model = RandomForestClassifier(random_state=SEED)',
    '  "rng = default_rng(1)\\n",',
    'rng = random.Random( 3 )',
  ]) {
    it(`sees one in ${line}`, () => {
      assert.equal(findSeed(`import x\n\n${line}\n`), 3);
    });
  }

  for (const line of [
    'rng = np.random.default_rng()',
    'random.seed(None)',
    'split(x, random_state=None)',
    '# random.seed(0) would do',
    'def set_seed(seed):',
    'x = seed(0)',
  ]) {
    it(`sees none in ${line}`, () => {
      assert.equal(findSeed(line), undefined);
    });
  }
});
