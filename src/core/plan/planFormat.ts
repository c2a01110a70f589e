/** By this a plan of Ascent is told from other files that are called `plan.json`. */
export const planFormat = 'ascent-plan';

/** Where the plan lies in the learner's folder. */
export const planFile = 'plan.json';

/** The weeks that a plan names in detail. */
export const namedWeeks = 4;

/** The keys of the days, in the order of `weekdayOf`. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
