import * as z from 'zod';
import { namedWeeks, planFormat } from './planFormat.js';

/** Study hours of one day. */
const dayHours = z.number().min(0).max(24);

const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as year-month-day, such as 2027-01-04');

/** `plan.json` in a learner's folder. */
export const studyPlanSchema = z
  .strictObject({
    format: z.literal(planFormat).describe('Tells Ascent that this is a study plan.'),
    formatVersion: z.literal(1),
    start: dateSchema.describe('The first day of week 1, as year-month-day. Weeks are seven days each.'),
    target: dateSchema.describe('The last day: by then the course shall be done.'),
    hours: z
      .strictObject({
        monday: dayHours,
        tuesday: dayHours,
        wednesday: dayHours,
        thursday: dayHours,
        friday: dayHours,
        saturday: dayHours,
        sunday: dayHours,
      })
      .describe('Hours that you really have on each weekday, such as 1.5. Write down one past week first.'),
    hoursPerWeek: z.number().min(0).max(168).describe('Hours of a week: what the weekdays add up to.'),
    weeksOff: z.number().int().min(0).max(520).describe('Weeks off that are still to come: holidays, harvest, colds.'),
    timeFactor: z
      .number()
      .min(0.1)
      .max(10)
      .describe('Your hours for one stated hour. 1.6 for a newcomer; after four weeks, your own: hours spent / hours stated.'),
    courseHours: z
      .number()
      .min(1)
      .max(2000)
      .describe('Stated hours of the path that you take: 335 for the whole course, with the steps that are still being written.'),
    firstWeeks: z
      .array(
        z.strictObject({
          items: z.array(z.string()).describe('Ids of lessons and exercises, such as "start.what-is-ml" and "ex-first-test".'),
          note: z.string().optional().describe('Anything else: cards, problems by hand, the day on which you compare.'),
        }),
      )
      .length(namedWeeks)
      .describe('What will be finished in each of the first four weeks.'),
  })
  .describe('A study plan. Ascent checks its arithmetic while you edit it.');

/** A study plan that has the right shape; whether its numbers fit each other is another question. */
export type StudyPlan = z.infer<typeof studyPlanSchema>;
