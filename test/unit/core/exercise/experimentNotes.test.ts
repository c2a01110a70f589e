import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  findPrediction,
  findPredictionLine,
  isPredicted,
  normalisePrediction,
  writeMeasured,
} from '../../../../src/core/exercise/experimentNotes.js';

const template =
  '# Experiment\n\nAsk.\n\n## Prediction\n\nWrite first.\n\n- About … times:\n\n## Result\n\n| a |\n|---|\n\n## Explanation\n\n- Why:\n';
const written = template.replace('About … times:', 'About 10 times:');
const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');
const part = { heading: 'Measured', caption: 'Run today.', output: 'x = 1\ny = 2\n' };

describe('the notes on an experiment', () => {
  it('hold the prediction between its heading and the next', () => {
    assert.equal(findPrediction(written), 'Write first.\n\n- About 10 times:');
    assert.equal(written.split('\n')[findPredictionLine(written) ?? -1], '');
    assert.equal(findPrediction('# Notes\n'), undefined);
    assert.equal(findPrediction('## Prediction\n\n```\n## no heading\n```\nmine'), '```\n## no heading\n```\nmine');
  });

  it('are a prediction only once something is written that was not handed out', () => {
    assert.equal(isPredicted(template, template), false);
    assert.equal(isPredicted(template.replaceAll('\n', '\r\n'), template), false, 'other line ends are no prediction');
    assert.equal(isPredicted(template.replace('- About … times:', '  -   About … times: '), template), false, 'nor is other space');
    assert.equal(isPredicted(template.replace('Write first.\n\n- About … times:', '- …'), template), false, 'nor is taking away');
    assert.equal(isPredicted(template.replace('Ask.', 'Mine, but elsewhere.'), template), false);
    assert.equal(isPredicted(written, template), true);
  });

  it('compare predictions by their words', () => {
    assert.equal(normalisePrediction(' a\r\n  b '), 'a b');
  });

  it('get what was measured right below the prediction, and keep every word of the learner', () => {
    const measured = writeMeasured(written, part, checksum);
    const place = measured.indexOf('<!-- ascent measured ');
    const [before, rest] = [measured.slice(0, place), measured.slice(place)];
    assert.equal(before, written.slice(0, written.indexOf('## Result')));
    assert.match(
      rest,
      /^<!-- ascent measured [0-9a-f]{16} -->\n## Measured\n\nRun today\.\n\n```text\nx = 1\ny = 2\n```\n<!-- ascent measured end -->\n\n## Result/,
    );
    assert.equal(findPrediction(measured), findPrediction(written));
    assert.ok(measured.endsWith(written.slice(written.indexOf('## Result'))));
  });

  it('show the latest run in place of the one before, and get no longer by it', () => {
    const once = writeMeasured(written, { ...part, output: 'old' }, checksum);
    assert.equal(writeMeasured(once, part, checksum), writeMeasured(written, part, checksum));
  });

  it('keep a measured part in which the learner has written', () => {
    const once = writeMeasured(written, { ...part, output: 'old' }, checksum).replace('old', 'old, and my remark');
    const twice = writeMeasured(once, part, checksum);
    assert.ok(twice.includes('old, and my remark') && twice.includes('x = 1'));
  });

  it('keep their line ends, and hold whatever is printed', () => {
    const measured = writeMeasured(written.replaceAll('\n', '\r\n'), { ...part, output: '```\n## Result' }, checksum);
    assert.equal(measured.replaceAll('\r\n', '').includes('\n'), false);
    assert.ok(measured.includes('````text\r\n```\r\n## Result\r\n````'));
    const again = writeMeasured(measured, part, checksum);
    assert.equal(again, writeMeasured(written.replaceAll('\n', '\r\n'), part, checksum));
  });

  it('that end with the prediction get it at the end', () => {
    assert.match(writeMeasured('## Prediction\nmine', part, checksum), /^## Prediction\nmine\n\n<!-- .*\n<!-- ascent measured end -->\n$/s);
  });
});
