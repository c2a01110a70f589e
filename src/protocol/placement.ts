import * as z from 'zod/mini';

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

/** Everything the page of a placement test says to the editor. */
export type PlacementToEditor = ReadyMessage | HandInMessage | FollowLinkMessage;

/** What the page needs to come alive; its text is in the document. */
export interface PlacementState {
  readonly translations: Readonly<Record<string, string>>;
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
]);

const toPage: z.ZodMiniType<PlacementState> = z.object({ translations: z.record(z.string(), z.string()) });

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
