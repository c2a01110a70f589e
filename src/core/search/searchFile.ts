import * as z from 'zod';
import { searchDocumentSchema } from './searchDocument.js';
import type { SearchDocument } from './searchDocument.js';
import { SearchIndex } from './searchIndex.js';

const numbers = z.record(z.string(), z.number());

/** The search index as the build writes it; `index` is what the search engine makes of itself. */
const searchFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  documents: z.array(searchDocumentSchema),
  index: z.strictObject({
    documentCount: z.number(),
    nextId: z.number(),
    documentIds: numbers,
    fieldIds: numbers,
    fieldLength: z.record(z.string(), z.array(z.number())),
    averageFieldLength: z.array(z.number()),
    storedFields: z.record(z.string(), z.strictObject({})),
    dirtCount: z.number(),
    // The words: nearly all of the file, and passed over here, for the time it would take.
    index: z.array(z.custom<[string, { [fieldId: string]: { [shortId: string]: number } }]>((entry) => Array.isArray(entry))),
    serializationVersion: z.literal(2),
  }),
});

/** Writes the index of documents, with the documents, to be read by {@link readSearchFile}. */
export function writeSearchFile(documents: readonly SearchDocument[]): string {
  return JSON.stringify({ formatVersion: 1, documents, index: SearchIndex.of(documents) });
}

/**
 * Reads what {@link writeSearchFile} wrote.
 * @throws Error where it is damaged or of another version
 */
export async function readSearchFile(text: string): Promise<SearchIndex> {
  const { documents, index } = searchFileSchema.parse(JSON.parse(text));
  if (index.documentCount !== documents.length) {
    throw new Error(`an index of ${index.documentCount} documents, but ${documents.length} of them`);
  }
  return SearchIndex.load(documents, index);
}
