import * as z from 'zod/mini';
import type { ReviewGrade } from '../core/progress/journalEvent.js';

/** The page is there and listens; answered with {@link ReviewView}. */
interface ReadyMessage {
  readonly type: 'ready';
}

/** A message that changes what is asked. */
interface ChangeMessage {
  /** Which of its kind this is, counted by the page from 1. */
  readonly change: number;
}

/** The learner judged the answer to what is shown. */
interface GradeMessage extends ChangeMessage {
  readonly type: 'grade';
  readonly item: string;
  readonly grade: ReviewGrade;
}

/** The learner took the latest judgement back. */
interface UndoMessage extends ChangeMessage {
  readonly type: 'undo';
}

/** The learner wants to write the exercise of a kata again. */
interface StartKataMessage {
  readonly type: 'start-kata';
  readonly exercise: string;
}

/** The learner wants a kata to come back later. */
interface PostponeKataMessage extends ChangeMessage {
  readonly type: 'postpone-kata';
  readonly exercise: string;
}

/** The learner wants to read the lesson that it belongs to. */
interface OpenLessonMessage {
  readonly type: 'open-lesson';
  readonly lesson: string;
}

/** The learner followed a link of the course, such as `lesson:math.gradients`. */
interface FollowLinkMessage {
  readonly type: 'follow-link';
  readonly target: string;
}

/** Everything the review page says to the editor. */
export type ReviewToEditor =
  ReadyMessage | GradeMessage | UndoMessage | StartKataMessage | PostponeKataMessage | OpenLessonMessage | FollowLinkMessage;

/** What is asked now. */
export interface AskView {
  readonly type: 'ask';
  readonly item: string;
  /** Is it a quiz item that was answered wrongly? */
  readonly isMissed: boolean;
  /** Safe HTML. */
  readonly front: string;
  readonly back: string;
  readonly lesson: { readonly id: string; readonly title: string };
  /** When it comes back after each grade, in words, from again to easy. */
  readonly intervals: readonly string[];
  /** What is left, in words. */
  readonly left: string;
}

/** An exercise that comes back, to be written again. */
export interface KataView {
  readonly type: 'kata';
  readonly exercise: string;
  readonly title: string;
  /** What it is about, how long it takes, how long ago it was passed. */
  readonly summary: string;
  readonly words: readonly string[];
  readonly lesson: { readonly id: string; readonly title: string };
  readonly left: string;
}

/** There is nothing to ask now. */
export interface DoneView {
  readonly type: 'done';
  readonly title: string;
  readonly words: readonly string[];
}

/** All that the page shows. */
export interface ReviewView {
  readonly translations: Readonly<Record<string, string>>;
  readonly canUndo: boolean;
  /** The last change of the page that was made before this was looked up; 0 before the first. */
  readonly changes: number;
  readonly view: AskView | KataView | DoneView;
}

const toEditor: z.ZodMiniType<ReviewToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('grade'),
    item: z.string(),
    grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    change: z.number(),
  }),
  z.object({ type: z.literal('undo'), change: z.number() }),
  z.object({ type: z.literal('start-kata'), exercise: z.string() }),
  z.object({ type: z.literal('postpone-kata'), exercise: z.string(), change: z.number() }),
  z.object({ type: z.literal('open-lesson'), lesson: z.string() }),
  z.object({ type: z.literal('follow-link'), target: z.string() }),
]);

const toPage: z.ZodMiniType<ReviewView> = z.object({
  translations: z.record(z.string(), z.string()),
  canUndo: z.boolean(),
  changes: z.number(),
  view: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('ask'),
      item: z.string(),
      isMissed: z.boolean(),
      front: z.string(),
      back: z.string(),
      lesson: z.object({ id: z.string(), title: z.string() }),
      intervals: z.array(z.string()),
      left: z.string(),
    }),
    z.object({
      type: z.literal('kata'),
      exercise: z.string(),
      title: z.string(),
      summary: z.string(),
      words: z.array(z.string()),
      lesson: z.object({ id: z.string(), title: z.string() }),
      left: z.string(),
    }),
    z.object({ type: z.literal('done'), title: z.string(), words: z.array(z.string()) }),
  ]),
});

/** Reads what the page sent; `undefined` when it is no message of this protocol. */
export function parseReviewToEditor(data: unknown): ReviewToEditor | undefined {
  return toEditor.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parseReviewView(data: unknown): ReviewView | undefined {
  return toPage.safeParse(data).data;
}
