import * as z from 'zod';
import { bibliographySchema } from './schema/bibliography.js';
import { cardsSchema, placementSchema } from './schema/cards.js';
import { checklistSchema } from './schema/checklist.js';
import { exerciseSchema, hintsSchema } from './schema/exercise.js';
import { lessonFrontMatterSchema } from './schema/lesson.js';
import { roadmapSchema } from './schema/roadmap.js';
import { stepSchema } from './schema/step.js';

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

/** The text of every `content/schema/<name>.schema.json`, for editors that check YAML while an author types. */
export function describeFormats(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(formats).map(([name, schema]) => {
      const described = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      return [`${name}.schema.json`, `${JSON.stringify({ title: `Ascent: ${name}`, ...described }, undefined, 2)}\n`];
    }),
  );
}
