import * as z from 'zod/mini';
import type { ContentTree } from '../content/contentTree.js';

const card = z.strictObject({
  id: z.string(),
  lesson: z.string(),
  front: z.string(),
  back: z.string(),
  rubric: z.array(z.string()),
});

const deckFile = z.strictObject({ formatVersion: z.literal(1), cards: z.array(card) });

/** A card of the course; its texts are Markdown. */
export type ReviewCard = Readonly<z.infer<typeof card>>;

/** All cards of the content, in the order of the roadmap. */
export function cardsOf(tree: ContentTree): readonly ReviewCard[] {
  return (tree.roadmap.data?.steps ?? []).flatMap((step) =>
    (tree.steps.get(step.id)?.cards.data?.cards ?? []).map(({ id, lesson, front, back, rubric }) => ({ id, lesson, front, back, rubric })),
  );
}

/** Writes the deck that the build makes. */
export function writeDeck(cards: readonly ReviewCard[]): string {
  return JSON.stringify({ formatVersion: 1, cards });
}

/**
 * Reads what {@link writeDeck} wrote.
 * @throws Error where it is damaged or of another version
 */
export function readDeck(text: string): readonly ReviewCard[] {
  return z.parse(deckFile, JSON.parse(text)).cards;
}
