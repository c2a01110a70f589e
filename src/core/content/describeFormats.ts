import * as z from 'zod';
import { bibliographySchema } from './schema/bibliography.js';
import { cardsSchema, placementSchema } from './schema/cards.js';
import { checklistSchema } from './schema/checklist.js';
import { exerciseSchema, hintsSchema } from './schema/exercise.js';
import { lessonFrontMatterSchema } from './schema/lesson.js';
import { roadmapSchema } from './schema/roadmap.js';
import { stepSchema } from './schema/step.js';
import { planFormat } from '../plan/planFormat.js';
import { studyPlanSchema } from '../plan/studyPlan.js';

/** The formats of content files that stand on their own, by the name of the format. */
const formats = {
  bibliography: bibliographySchema,
  cards: cardsSchema,
  checklist: checklistSchema,
  exercise: exerciseSchema,
  hints: hintsSchema,
  'lesson-front-matter': lessonFrontMatterSchema,
  placement: placementSchema,
  roadmap: roadmapSchema,
  step: stepSchema,
} as const;

/** The text of every `content/schema/<name>.schema.json`, for editors that check YAML while an author types, and the plan of a learner. */
export function describeFormats(): ReadonlyMap<string, string> {
  const described = Object.entries(formats).map(([name, schema]): readonly [string, object] => [name, describe(schema)]);
  return new Map(
    [...described, ['study-plan', describePlan()] as const].map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: `Ascent: ${name}`, ...schema }, undefined, 2)}\n`,
    ]),
  );
}

/** Other programs have files called `plan.json` too; theirs are left alone. */
function describePlan(): object {
  const { $schema, ...plan } = describe(studyPlanSchema);
  return { $schema, if: { properties: { format: { const: planFormat } }, required: ['format'] }, then: plan };
}

function describe(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}
