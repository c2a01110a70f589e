import type { ParsedLesson } from '../content/parsedLesson.js';
import type { Bibliography } from '../content/schema/bibliography.js';
import type { Localiser } from '../localiser.js';

/** An image as it goes into a file of its own. */
export interface ExportedImage {
  /** Such as `image/png`. */
  readonly mime: string;
  readonly base64: string;
}

/** Everything a lesson is exported from. */
export interface ExportedLesson {
  readonly lesson: ParsedLesson;
  readonly title: string;
  readonly objective: string;
  readonly minutes: number;
  readonly level: number;
  /** The step it stands in, such as `Step 4 · Mathematics`. */
  readonly step: string;
  readonly bibliography: Bibliography;
  /** The image with this path, as the lesson writes it. */
  readonly image: (path: string) => ExportedImage | undefined;
  readonly l10n: Localiser;
  /** The language of the words around the text, such as `en`. */
  readonly language: string;
}

/** Where the terms under which the texts may be passed on are written. */
export const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/';
