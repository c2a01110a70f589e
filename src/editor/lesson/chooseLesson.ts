import type { ContentStore } from '../content/contentStore.js';
import { readPageId } from './pageAddress.js';
import { pickPage } from './pickPage.js';

/** Finds out which lesson is meant: the one that a command was called with, the one that is open, or the one that the reader chooses. */
export async function chooseLesson(
  argument: unknown,
  open: string | undefined,
  content: Pick<ContentStore, 'catalogue'>,
): Promise<string | undefined> {
  // From the title of an editor VS Code hands over the address of that editor, which names no lesson.
  return readPageId(argument, 'lesson') ?? open ?? (await pickPage('lesson', await content.catalogue()));
}
