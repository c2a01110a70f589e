import * as z from 'zod';
import { describeIssue } from '../content/describeIssue.js';
import { parseYaml, type YamlPath } from '../content/parseYaml.js';
import { planFile, planFormat } from './planFormat.js';
import { type StudyPlan, studyPlanSchema } from './studyPlan.js';

/** What a file called `plan.json` turns out to be. */
export type ParsedPlan =
  /** `lineOf` gives the line of a part, counted from 1. */
  | { readonly kind: 'plan'; readonly plan: StudyPlan; readonly lineOf: (path: YamlPath) => number }
  /** A plan of Ascent that cannot be used as it is: what is wrong first, in words. */
  | { readonly kind: 'damaged'; readonly line: number | undefined; readonly reason: string }
  /** Something of another program. */
  | { readonly kind: 'foreign' };

/** Reads the text of a plan. */
export function parsePlan(text: string): ParsedPlan {
  if (!text.includes(`"${planFormat}"`)) {
    return { kind: 'foreign' };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { kind: 'damaged', line: undefined, reason: error instanceof Error ? error.message : String(error) };
  }
  // JSON is YAML, whose parser knows where everything stands.
  const { lineOf } = parseYaml(text, z.unknown(), { file: planFile });
  const parsed = studyPlanSchema.safeParse(value);
  if (parsed.success) {
    return { kind: 'plan', plan: parsed.data, lineOf };
  }
  const [first] = parsed.error.issues.flatMap(describeIssue);
  return {
    kind: 'damaged',
    line: lineOf(first?.path ?? []),
    reason: first === undefined ? '' : `${first.message} ${first.fix}`.replaceAll('`', ''),
  };
}
