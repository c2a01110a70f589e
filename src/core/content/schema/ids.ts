import * as z from 'zod';

/** A permanent identifier: lower-case letters, digits, dots and hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'use lower-case letters, digits, dots and hyphens');

/** A step id such as `math`. */
export const stepIdSchema = slugSchema.regex(/^[a-z0-9-]+$/, 'a step id has no dot');

/** A lesson id such as `math.optimization`: its step, a dot, its own name. */
export const lessonIdSchema = slugSchema.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'a lesson id is <step>.<name>');

/** An exercise id such as `ex-gradient-descent`. */
export const exerciseIdSchema = slugSchema.regex(/^ex-[a-z0-9-]+$/, 'an exercise id starts with "ex-"');

/** A capstone id such as `cap-finance-credit`. */
export const capstoneIdSchema = slugSchema.regex(/^cap-[a-z0-9-]+$/, 'a capstone id starts with "cap-"');

/** A figure id such as `fig-gradient-descent`. */
export const figureIdSchema = slugSchema.regex(/^fig-[a-z0-9-]+$/, 'a figure id starts with "fig-"');

/** Release wave: 1 is written first. */
export const waveSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** Difficulty, 1 (first steps) to 5 (hard for a practitioner). */
export const levelSchema = z.number().int().min(1).max(5);
