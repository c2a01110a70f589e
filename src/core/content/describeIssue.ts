import type { z } from 'zod';
import { fieldName } from './fieldName.js';

/** A schema error in words an author understands. */
export interface DescribedIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix: string;
}

type Issue = z.core.$ZodIssue;

/** Turns one zod issue into messages that name the field and say what to write instead; unknown keys give one each. */
export function describeIssue(issue: Issue): readonly DescribedIssue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const name = path.length === 0 ? 'This YAML' : `\`${fieldName(path)}\``;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${path.length === 0 ? '' : `${name}: `}there is no field \`${key}\` here.`.replace(/^t/, 'T'),
        fix: 'Remove it, or correct its spelling.',
      }));
    case 'invalid_type':
      return [
        issue.message.includes('received undefined')
          ? { path, message: `${name} is missing.`, fix: `Add it: a value of type ${issue.expected}.` }
          : { path, message: `${name} has the wrong type.`, fix: `Write a value of type ${issue.expected}.` },
      ];
    case 'too_small':
      return [
        {
          path,
          message: `${name} is too small or too short.`,
          fix: `Make it ${amount(issue.origin, issue.minimum, 'at least', issue.exact)}.`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          message: `${name} is too large or too long.`,
          fix: `Make it ${amount(issue.origin, issue.maximum, 'at most', issue.exact)}.`,
        },
      ];
    case 'invalid_value':
      return [{ path, message: `${name} has a value that is not known.`, fix: oneOf(issue.values.map(String)) }];
    case 'invalid_union': {
      const allowed = issue.errors.flat().flatMap((error) => (error.code === 'invalid_value' ? error.values.map(String) : []));
      return [{ path, message: `${name} is missing or not known.`, fix: allowed.length > 0 ? oneOf(allowed) : sentence(issue.message) }];
    }
    case 'invalid_format':
      return [{ path, message: `${name} is not written as it should be.`, fix: sentence(issue.message) }];
    case 'invalid_key':
    case 'invalid_element':
      return [{ path, message: `${name} is not allowed.`, fix: sentence(issue.issues[0]?.message ?? issue.message) }];
    case 'not_multiple_of':
    case 'custom':
      return [{ path, message: `${name} is not allowed.`, fix: sentence(issue.message) }];
  }
}

function amount(origin: string, limit: number | bigint, bound: string, exact: boolean | undefined): string {
  const unit = origin === 'string' ? ' characters long' : origin === 'array' || origin === 'set' ? ' entries long' : '';
  return `${exact === true ? 'exactly' : bound} ${limit}${unit}`;
}

function oneOf(values: readonly string[]): string {
  return `Use one of: ${values.join(', ')}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.');
}
