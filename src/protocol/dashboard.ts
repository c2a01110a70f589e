import * as z from 'zod/mini';
import type { MemoryOverview, Overview } from '../core/dashboard/overview.js';
import type { TodayTask } from '../core/dashboard/planToday.js';
import type { PlanOverview } from '../core/plan/comparePlan.js';

/** The page is there and listens; answered with {@link OverviewMessage}, then with {@link MemoryMessage}. */
interface ReadyMessage {
  readonly type: 'ready';
}

/** The learner wants to begin something to do today. */
interface BeginMessage {
  readonly type: 'begin';
  readonly kind: 'review' | 'lesson' | 'exercise';
  /** Of the lesson or exercise; empty for a review. */
  readonly id: string;
  readonly isBegun: boolean;
}

/** The learner wants to look at a step. */
interface OpenStepMessage {
  readonly type: 'open-step';
  readonly step: string;
}

/** The learner wants to make a study plan, or to see theirs. */
interface OpenPlanMessage {
  readonly type: 'open-plan';
}

/** Everything the dashboard says to the editor. */
export type DashboardToEditor = ReadyMessage | BeginMessage | OpenStepMessage | OpenPlanMessage;

/** What the page shows at once. */
export interface OverviewMessage {
  readonly type: 'overview';
  readonly translations: Readonly<Record<string, string>>;
  readonly tasks: readonly TodayTask[];
  readonly overview: Overview;
}

/** What it shows of memory, which takes longer. */
export interface MemoryMessage {
  readonly type: 'memory';
  readonly memory: MemoryOverview;
}

/** Nothing can be shown; says why. */
export interface FailureMessage {
  readonly type: 'failure';
  readonly title: string;
  readonly words: string;
}

/** Everything the editor says to the dashboard. */
export type DashboardToPage = OverviewMessage | MemoryMessage | FailureMessage;

const toEditor: z.ZodMiniType<DashboardToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('begin'), kind: z.enum(['review', 'lesson', 'exercise']), id: z.string(), isBegun: z.boolean() }),
  z.object({ type: z.literal('open-step'), step: z.string() }),
  z.object({ type: z.literal('open-plan') }),
]);

const count = z.object({ done: z.number(), all: z.number() });

const task: z.ZodMiniType<TodayTask> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('review'), due: z.number(), fresh: z.number(), katas: z.number() }),
  z.object({
    kind: z.enum(['lesson', 'exercise']),
    id: z.string(),
    title: z.string(),
    isBegun: z.boolean(),
    minutes: z.number(),
    isAfter: z.boolean(),
  }),
]);

const plannedWeek = z.object({ first: z.number(), planned: z.number(), studied: z.number() });

const plan: z.ZodMiniType<PlanOverview> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('damaged'), reason: z.string() }),
  z.object({
    kind: z.literal('plan'),
    comparison: z.object({
      start: z.number(),
      target: z.number(),
      hoursPerWeek: z.number(),
      left: z.number(),
      weeks: z.array(plannedWeek),
      current: z.optional(plannedWeek),
      pace: z.optional(z.number()),
      end: z.optional(z.number()),
      needed: z.optional(z.number()),
    }),
  }),
]);

const overview: z.ZodMiniType<Overview> = z.object({
  today: z.number(),
  begun: z.optional(z.number()),
  done: count,
  projects: z.number(),
  days: z.array(z.object({ day: z.number(), minutes: z.number(), events: z.number() })),
  activeDays: z.number(),
  minutes: z.number(),
  sessions: z.number(),
  week: z.number(),
  weekBefore: z.number(),
  steps: z.array(z.object({ step: z.string(), number: z.number(), title: z.string(), read: count, practised: count })),
  pace: z.object({ weeks: z.array(z.number()), remaining: z.object({ minutes: z.number(), items: z.number() }) }),
  plan,
  firstAnswers: count,
  predictions: z.number(),
});

const memory: z.ZodMiniType<MemoryOverview> = z.object({
  retention: z.optional(z.object({ mean: z.number(), count: z.number() })),
  load: z.object({ overdue: z.number(), days: z.array(z.number()) }),
  steps: z.array(z.object({ step: z.string(), known: z.number(), reviewed: z.number(), all: z.number() })),
  recalls: z.number(),
  calibration: z.array(z.object({ foreseen: z.number(), observed: z.number(), low: z.number(), high: z.number(), count: z.number() })),
});

const toPage: z.ZodMiniType<DashboardToPage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('overview'), translations: z.record(z.string(), z.string()), tasks: z.array(task), overview }),
  z.object({ type: z.literal('memory'), memory }),
  z.object({ type: z.literal('failure'), title: z.string(), words: z.string() }),
]);

/** Reads what the page sent; `undefined` when it is no message of this protocol. */
export function parseDashboardToEditor(data: unknown): DashboardToEditor | undefined {
  return toEditor.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parseDashboardToPage(data: unknown): DashboardToPage | undefined {
  return toPage.safeParse(data).data;
}
