import * as z from 'zod/mini';
import type { LaterParts, PageMemory, PageProgress, ReadingPosition } from '../core/lesson/pageState.js';
import type { QuizAnswer } from '../core/lesson/quizKey.js';
import type { TextSize } from '../core/lesson/textSize.js';
import type { ExerciseState, LessonState } from '../core/roadmap/roadmapNode.js';
import { fromReadingTools, textSize, toReadingTools } from './readingTools.js';
import type { FromReadingTools, ToReadingTools } from './readingTools.js';
import { fromTakeAlong } from './takeAlong.js';
import type { FromTakeAlong } from './takeAlong.js';

/** The page is there and listens; answered with {@link StateMessage}. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** The reader followed a link inside the course. */
export interface FollowLinkMessage {
  readonly type: 'follow-link';
  /** Such as `lesson:math.gradients#the-idea`. */
  readonly target: string;
  /** In a page of its own, beside this one. */
  readonly isAside: boolean;
}

/** The reader followed a link to the web; VS Code asks before it opens it. */
export interface OpenOutsideMessage {
  readonly type: 'open-outside';
  readonly url: string;
}

/** The reader answered a quiz item. */
export interface AnswerQuizMessage {
  readonly type: 'answer-quiz';
  readonly quiz: string;
  readonly answer: QuizAnswer;
  readonly correct: boolean;
}

/** The reader committed to a prediction. */
export interface CommitPredictionMessage {
  readonly type: 'commit-prediction';
  readonly predict: string;
  readonly words: string;
}

/** The reader reached the end of the lesson with every check answered. */
export interface FinishReadingMessage {
  readonly type: 'finish-reading';
}

/** The reader chose to begin or go on with an exercise, or to check it. */
export interface ExerciseMessage {
  readonly type: 'exercise';
  readonly exercise: string;
  readonly action: 'start' | 'open' | 'check';
}

/** What the page wants to find again at the next visit. */
export interface RememberMessage {
  readonly type: 'remember';
  readonly memory: PageMemory;
}

/** A figure offers a file: text, or base64 for pictures of pixels. */
export interface ExportFileMessage {
  readonly type: 'export-file';
  readonly name: string;
  readonly mime: string;
  readonly data: string;
}

/** The reader asked a page that could not be shown to try again. */
export interface ReloadMessage {
  readonly type: 'reload';
}

/** The reader asked for the log. */
export interface ShowLogMessage {
  readonly type: 'show-log';
}

/** Everything a lesson or step page says to the editor. */
export type ToEditor =
  | ReadyMessage
  | FollowLinkMessage
  | OpenOutsideMessage
  | AnswerQuizMessage
  | CommitPredictionMessage
  | FinishReadingMessage
  | ExerciseMessage
  | RememberMessage
  | ExportFileMessage
  | ReloadMessage
  | ShowLogMessage
  | FromReadingTools
  | FromTakeAlong;

/** A message with the page it comes from: a panel may have gone on to another page when it arrives. */
export interface FromPage {
  /** Such as `lesson:math.optimization`. */
  readonly page: string;
  readonly message: ToEditor;
}

/** How far the lessons and exercises are that a page shows, by their ids. */
export interface ItemStates {
  readonly lessons: Readonly<Record<string, LessonState>>;
  readonly exercises: Readonly<Record<string, ExerciseState>>;
}

/** Everything a page needs to come alive; the beginning of its text is in its document already. */
export interface StateMessage {
  readonly type: 'state';
  /** Translations by their English text; empty in English. */
  readonly translations: Readonly<Record<string, string>>;
  readonly progress: PageProgress;
  readonly items: ItemStates;
  readonly memory: PageMemory;
  readonly later: LaterParts;
  readonly textSize: TextSize;
  /** The heading to begin at, instead of where the reader was. */
  readonly heading?: string | undefined;
}

/** The journal changed: what the page shows of it now. */
export interface ProgressMessage {
  readonly type: 'progress';
  readonly progress: PageProgress;
  readonly items: ItemStates;
}

/** The reader asked for a heading of the page that is open. */
export interface GoToMessage {
  readonly type: 'go-to';
  readonly heading: string;
}

/** Everything the editor says to a lesson or step page. */
export type ToPage = StateMessage | ProgressMessage | GoToMessage | ToReadingTools;

const numbers = z.array(z.int());

const quizAnswer: z.ZodMiniType<QuizAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['single', 'multi', 'predict-output']), chosen: numbers }),
  z.object({ kind: z.literal('numeric'), text: z.string() }),
  z.object({ kind: z.literal('order'), order: numbers }),
  z.object({ kind: z.literal('match'), matches: numbers }),
  z.object({ kind: z.literal('find-the-bug'), line: z.int() }),
  z.object({ kind: z.literal('explain'), text: z.string(), met: numbers }),
]);

const readingPosition: z.ZodMiniType<ReadingPosition> = z.object({
  heading: z.string(),
  block: z.int().check(z.nonnegative()),
  fraction: z.number().check(z.minimum(0), z.maximum(1)),
});

const pageMemory: z.ZodMiniType<PageMemory> = z.object({
  at: z.number(),
  position: z.optional(readingPosition),
  figures: z.record(z.string(), z.unknown()),
});

const pageProgress: z.ZodMiniType<PageProgress> = z.object({
  answers: z.record(z.string(), quizAnswer),
  predictions: z.record(z.string(), z.string()),
  isRead: z.boolean(),
  bookmarks: z.array(z.string()),
});

const laterParts: z.ZodMiniType<LaterParts> = z.object({ article: z.array(z.string()), main: z.string() });

/** How far lessons and exercises are, as a page is told. */
export const itemStates: z.ZodMiniType<ItemStates> = z.object({
  lessons: z.record(z.string(), z.enum(['new', 'opened', 'read', 'practised'])),
  exercises: z.record(z.string(), z.enum(['notStarted', 'started', 'couldNotStart', 'failed', 'passed', 'changed'])),
});

const toEditor: z.ZodMiniType<ToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('follow-link'), target: z.string(), isAside: z.boolean() }),
  z.object({ type: z.literal('open-outside'), url: z.url({ protocol: /^https?$/ }) }),
  z.object({ type: z.literal('answer-quiz'), quiz: z.string(), answer: quizAnswer, correct: z.boolean() }),
  z.object({ type: z.literal('commit-prediction'), predict: z.string(), words: z.string().check(z.minLength(1), z.maxLength(1000)) }),
  z.object({ type: z.literal('finish-reading') }),
  z.object({ type: z.literal('exercise'), exercise: z.string(), action: z.enum(['start', 'open', 'check']) }),
  z.object({ type: z.literal('remember'), memory: pageMemory }),
  z.object({ type: z.literal('export-file'), name: z.string(), mime: z.string(), data: z.string() }),
  z.object({ type: z.literal('reload') }),
  z.object({ type: z.literal('show-log') }),
  ...fromReadingTools,
  ...fromTakeAlong,
]);

const fromPage: z.ZodMiniType<FromPage> = z.object({ page: z.string(), message: toEditor });

const toPage: z.ZodMiniType<ToPage> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('state'),
    translations: z.record(z.string(), z.string()),
    progress: pageProgress,
    items: itemStates,
    memory: pageMemory,
    later: laterParts,
    textSize,
    heading: z.optional(z.string()),
  }),
  z.object({ type: z.literal('progress'), progress: pageProgress, items: itemStates }),
  z.object({ type: z.literal('go-to'), heading: z.string() }),
  ...toReadingTools,
]);

/** Reads what a page sent; `undefined` when it is no message of this protocol. */
export function parseFromPage(data: unknown): FromPage | undefined {
  return fromPage.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parseToPage(data: unknown): ToPage | undefined {
  return toPage.safeParse(data).data;
}

/** Reads an answer as the journal keeps it; `undefined` when it is of no known kind. */
export function parseQuizAnswer(data: unknown): QuizAnswer | undefined {
  return quizAnswer.safeParse(data).data;
}

/** Reads what a page kept; empty when it is of another version. */
export function parsePageMemory(data: unknown): PageMemory {
  return pageMemory.safeParse(data).data ?? { at: 0, figures: {} };
}
