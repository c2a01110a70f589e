import assert from 'node:assert/strict';
import { leaveOut, writeReport } from '../../../../src/core/environment/environmentReport.js';
import type { Finding } from '../../../../src/core/environment/finding.js';
import { english } from '../../../../src/core/localiser.js';

const nobody = { home: '/home/ada', user: 'ada', names: ['ada@example.org', 'Ada Lovelace'] };
const findings: readonly Finding[] = [
  { id: 'git', state: 'problem', title: 'Git was not found', words: 'Install Git.', details: [], repairs: [] },
  { id: 'python', state: 'fine', title: 'Python 3.12.1', words: 'It runs.', details: ['/home/ada/ml/.venv/bin/python'], repairs: [] },
  { id: 'identity', state: 'fine', title: 'Your name', words: 'Set.', details: ['Ada Lovelace <ada@example.org>'], repairs: [] },
];

describe('the report of the environment', () => {
  it('is plain text with versions, state by state, and names nobody', () => {
    assert.equal(
      writeReport(findings, ['Ascent 0.1.0', 'VS Code 1.100.3'], undefined, nobody, english),
      [
        'Ascent: environment report',
        'Ascent 0.1.0, VS Code 1.100.3',
        'One thing is in the way of exercises.',
        '',
        '[Problem] Git was not found',
        '    Install Git.',
        '',
        '[Fine] Python 3.12.1',
        '    It runs.',
        '    - ~/ml/.venv/bin/python',
        '',
        '[Fine] Your name',
        '    Set.',
        '    - <…> <<…>>',
        '',
      ].join('\n'),
    );
  });

  it('says why nothing was run instead of a verdict', () => {
    const report = writeReport([], ['Ascent 0.1.0'], 'Restricted Mode.', nobody, english);
    assert.equal(report, 'Ascent: environment report\nAscent 0.1.0\nRestricted Mode.\n');
  });

  it('leaves the home folder out however a system writes it, and the account in other paths', () => {
    const windows = { home: 'C:\\Users\\Ada L', user: 'Ada L', names: [] };
    assert.equal(leaveOut('c:\\users\\ada l\\ml C:/Users/Ada L/ml C:/Users/Ada%20L/ml', windows), '~\\ml ~/ml ~/ml');
    assert.equal(leaveOut('D:\\Profiles\\Ada L\\ml', windows), 'D:\\Profiles\\<user>\\ml');
    assert.equal(leaveOut('/home/adam/x /mnt/ada/x /home/ada', nobody), '/home/adam/x /mnt/<user>/x ~');
  });

  it('changes nothing where the system names nobody', () => {
    assert.equal(leaveOut('/srv/ml a.b', { home: '/', user: '', names: [''] }), '/srv/ml a.b');
  });
});
