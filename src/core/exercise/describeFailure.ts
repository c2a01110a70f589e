import type { Localiser } from '../localiser.js';
import type { RunEnd, SettledTest } from './testRun.js';

/** A failure in a few words, and what it can be compared by. */
export interface FailureText {
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** Characters that can be read in passing. */
const longestInPassing = 160;

/** Says why a test did not pass, in the testkit's words where it had any. */
export function describeFailure({ result }: SettledTest, end: RunEnd, l10n: Localiser): FailureText {
  switch (result.outcome) {
    case 'stopped':
      return {
        message:
          end.kind === 'timedOut'
            ? l10n.t(
                'Stopped after {0} seconds, while this test was running. Look for a loop that never ends; if the work needs longer, raise the setting “ascent.checkTimeLimit”.',
                end.seconds,
              )
            : l10n.t('Stopped before this test had ended.'),
      };
    case 'crashed':
      return {
        message: l10n.t(
          'Python itself ended while this test was running ({0}). Does the code call exit(), or run out of memory?',
          describeEnd(end, l10n),
        ),
      };
    case 'notRun':
      return { message: l10n.t('This test was not run.') };
    case 'passed':
    case 'skipped':
    case 'failed':
    case 'error': {
      const message =
        result.message.trim() === '' ? l10n.t('The test failed without saying why. Its output may tell.') : result.message.trim();
      return {
        message,
        ...(result.expected === undefined ? {} : { expected: result.expected }),
        ...(result.actual === undefined ? {} : { actual: result.actual }),
      };
    }
  }
}

/** The first line of a failure, short enough to be read in passing. */
export function headFailure(test: SettledTest, end: RunEnd, l10n: Localiser): string {
  return shorten(describeFailure(test, end, l10n).message.split('\n', 1)[0] ?? '');
}

/** What a failure comes to in a notification: its first line, and the cause that the testkit found likely. */
export function summariseFailure(test: SettledTest, end: RunEnd, l10n: Localiser): string {
  const first = headFailure(test, end, l10n);
  const { message } = describeFailure(test, end, l10n);
  const cause = /^\s*likely cause:\s*(.+)$/m.exec(message)?.[1];
  return cause === undefined ? first : `${first} ${l10n.t('Likely cause: {0}.', shorten(cause.replace(/\.$/, '')))}`;
}

function shorten(text: string): string {
  return text.length <= longestInPassing ? text : `${text.slice(0, longestInPassing - 2).trimEnd()} …`;
}

/** How the process ended: its exit code or the signal that ended it. */
export function describeEnd(end: RunEnd, l10n: Localiser): string {
  switch (end.kind) {
    case 'exited':
      return end.signal === null ? l10n.t('exit code {0}', String(end.code)) : l10n.t('signal {0}', end.signal);
    case 'timedOut':
      return l10n.t('time limit of {0} seconds', end.seconds);
    case 'cancelled':
      return l10n.t('cancelled');
    case 'notSpawned':
      return end.reason;
  }
}
