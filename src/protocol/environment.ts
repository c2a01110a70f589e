import * as z from 'zod/mini';
import type { FindingState } from '../core/environment/finding.js';

/** The page is there and listens; answered with {@link EnvironmentView}. */
interface ReadyMessage {
  readonly type: 'ready';
}

/** The learner wants everything looked at again. */
interface LookMessage {
  readonly type: 'look';
}

/** The learner chose a repair, by its title. */
interface RepairMessage {
  readonly type: 'repair';
  readonly finding: string;
  readonly repair: string;
}

/** The learner wants the findings as text on the clipboard; answered with {@link CopiedMessage}. */
interface CopyMessage {
  readonly type: 'copy';
}

/** The learner wants to decide on the trust of the workspace. */
interface TrustMessage {
  readonly type: 'trust';
}

/** Everything the environment page says to the editor. */
export type EnvironmentToEditor = ReadyMessage | LookMessage | RepairMessage | CopyMessage | TrustMessage;

/** One finding as the page shows it. */
export interface ShownFinding {
  readonly id: string;
  readonly state: FindingState;
  readonly title: string;
  readonly words: string;
  readonly details: readonly string[];
  /** The titles of the repairs, the one to take first. */
  readonly repairs: readonly string[];
}

/** All that the page shows. */
export interface EnvironmentView {
  readonly type: 'view';
  readonly translations: Readonly<Record<string, string>>;
  /** What is going on; while a repair is, no other can be begun. */
  readonly phase: 'looking' | 'repairing' | 'shown';
  /** Why nothing is run, where nothing is. */
  readonly restriction?: string | undefined;
  readonly summary: string;
  readonly findings: readonly ShownFinding[];
}

/** The report is on the clipboard. */
export interface CopiedMessage {
  readonly type: 'copied';
}

/** Everything the editor says to the environment page. */
export type EnvironmentToPage = EnvironmentView | CopiedMessage;

const toEditor: z.ZodMiniType<EnvironmentToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('look') }),
  z.object({ type: z.literal('repair'), finding: z.string(), repair: z.string() }),
  z.object({ type: z.literal('copy') }),
  z.object({ type: z.literal('trust') }),
]);

const toPage: z.ZodMiniType<EnvironmentToPage> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('view'),
    translations: z.record(z.string(), z.string()),
    phase: z.enum(['looking', 'repairing', 'shown']),
    restriction: z.optional(z.string()),
    summary: z.string(),
    findings: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['fine', 'advice', 'problem']),
        title: z.string(),
        words: z.string(),
        details: z.array(z.string()),
        repairs: z.array(z.string()),
      }),
    ),
  }),
  z.object({ type: z.literal('copied') }),
]);

/** Reads what the page sent; `undefined` when it is no message of this protocol. */
export function parseEnvironmentToEditor(data: unknown): EnvironmentToEditor | undefined {
  return toEditor.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parseEnvironmentToPage(data: unknown): EnvironmentToPage | undefined {
  return toPage.safeParse(data).data;
}
