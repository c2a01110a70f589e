import * as z from 'zod/mini';
import { type ItemStates, itemStates } from './lesson.js';

/** The page is there and listens; answered with {@link PlacementState}. */
interface ReadyMessage {
  readonly type: 'ready';
}

/** The learner has handed the test in. */
interface HandInMessage {
  readonly type: 'hand-in';
  readonly correct: number;
  readonly total: number;
  /** The ids of the items that were not answered rightly. */
  readonly wrong: readonly string[];
}

/** The learner followed a link of the course, such as `lesson:math.vectors`. */
interface FollowLinkMessage {
  readonly type: 'follow-link';
  readonly target: string;
}

/** The learner wants to do something with the exercise of the test. */
interface ExerciseMessage {
  readonly type: 'exercise';
  readonly exercise: string;
  readonly action: 'start' | 'open' | 'check';
}

/** Everything the page of a placement test says to the editor. */
export type PlacementToEditor = ReadyMessage | HandInMessage | FollowLinkMessage | ExerciseMessage;

/** What the page needs to come alive, sent again when something of it has changed; its text is in the document. */
export interface PlacementState {
  readonly translations: Readonly<Record<string, string>>;
  /** How far the exercise of the test is. */
  readonly items: ItemStates;
  /** Has the exercise passed, or is none asked of this learner? */
  readonly isExerciseDone: boolean;
}

/** What the page keeps with VS Code, so that it comes back as it was left. */
export interface PlacementMemory {
  readonly step: string;
  /** By the id of the item, as the learner left them. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly isHandedIn: boolean;
}

const count = z.number().check(z.int(), z.nonnegative());

const toEditor: z.ZodMiniType<PlacementToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('hand-in'), correct: count, total: count, wrong: z.array(z.string()) }),
  z.object({ type: z.literal('follow-link'), target: z.string() }),
  z.object({ type: z.literal('exercise'), exercise: z.string(), action: z.enum(['start', 'open', 'check']) }),
]);

const toPage: z.ZodMiniType<PlacementState> = z.object({
  translations: z.record(z.string(), z.string()),
  items: itemStates,
  isExerciseDone: z.boolean(),
});

const memory: z.ZodMiniType<PlacementMemory> = z.object({
  step: z.string(),
  answers: z.record(z.string(), z.unknown()),
  isHandedIn: z.boolean(),
});

/** Reads what VS Code kept of a page; `undefined` when it is none. */
export function parsePlacementMemory(data: unknown): PlacementMemory | undefined {
  return memory.safeParse(data).data;
}

/** Reads what the page sent; `undefined` when it is no message of this protocol. */
export function parsePlacementToEditor(data: unknown): PlacementToEditor | undefined {
  return toEditor.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parsePlacementState(data: unknown): PlacementState | undefined {
  return toPage.safeParse(data).data;
}
