import assert from 'node:assert/strict';
import * as z from 'zod';
import { describeIssue } from '../../../../src/core/content/describeIssue.js';

function described(schema: z.ZodType, value: unknown): readonly (readonly string[])[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).flatMap(describeIssue).map(({ message, fix }) => [message, fix]);
}

describe('describeIssue', () => {
  it('names fields that are missing, of the wrong type or not known', () => {
    const schema = z.strictObject({ minutes: z.number(), inner: z.strictObject({ a: z.string().optional() }).optional() });
    assert.deepEqual(described(schema, {}), [['`minutes` is missing.', 'Add it: a value of type number.']]);
    assert.deepEqual(described(schema, { minutes: 'ten' }), [['`minutes` has the wrong type.', 'Write a value of type number.']]);
    assert.deepEqual(described(schema, { minutes: 1, extra: 1 }), [
      ['There is no field `extra` here.', 'Remove it, or correct its spelling.'],
    ]);
    assert.match(described(schema, { minutes: 1, inner: { b: 1 } })[0]?.[0] ?? '', /`inner`: there is no field `b` here/i);
    assert.match(described(schema, 'text')[0]?.[0] ?? '', /^This YAML/);
  });

  it('gives limits with their unit', () => {
    const fixes = [
      described(z.string().min(3), 'a'),
      described(z.string().max(2), 'abc'),
      described(z.array(z.number()).length(3), [1]),
      described(z.array(z.number()).max(1), [1, 2]),
      described(z.number().min(5), 1),
      described(z.number().max(5), 9),
      described(z.set(z.number()).min(1), new Set()),
    ].map(([issue]) => issue?.[1]);
    assert.deepEqual(fixes, [
      'Make it at least 3 characters long.',
      'Make it at most 2 characters long.',
      'Make it exactly 3 entries long.',
      'Make it at most 1 entries long.',
      'Make it at least 5.',
      'Make it at most 5.',
      'Make it at least 1 entries long.',
    ]);
  });

  it('lists what is allowed', () => {
    assert.deepEqual(described(z.enum(['a', 'b']), 'c'), [['This YAML has a value that is not known.', 'Use one of: a, b.']]);
    assert.deepEqual(described(z.union([z.literal(1), z.literal(2)]), 3), [['This YAML is missing or not known.', 'Use one of: 1, 2.']]);
    const byKind = z.discriminatedUnion('kind', [z.object({ kind: z.literal('x') }), z.object({ kind: z.literal('y') })]);
    assert.match(described(byKind, { kind: 'z' })[0]?.[0] ?? '', /is missing or not known/);
  });

  it('repeats the rule of a format in a sentence of its own', () => {
    assert.deepEqual(described(z.string().regex(/^ex-/, 'start with "ex-"'), 'a'), [
      ['This YAML is not written as it should be.', 'Start with "ex-".'],
    ]);
    assert.deepEqual(described(z.record(z.string().regex(/^[a-z]+$/, 'use small letters.'), z.number()), { A: 1 }), [
      ['`A` is not allowed.', 'Use small letters.'],
    ]);
    assert.deepEqual(described(z.number().multipleOf(5), 7)[0]?.[0], 'This YAML is not allowed.');
    assert.deepEqual(
      described(
        z.number().refine(() => false, 'never'),
        7,
      ),
      [['This YAML is not allowed.', 'Never.']],
    );
  });
});
