import type { StudyPlan } from './studyPlan.js';

/** What was found where the learner's plan lies. */
export type PlanReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'plan'; readonly plan: StudyPlan }
  /** It cannot be used as it is; says why. */
  | { readonly kind: 'damaged'; readonly reason: string };
