import { type CardState, recallChance } from '../review/schedule.js';

/** The chance that a card that was reviewed would be recalled at a time, on average, and over how many cards; `undefined` without any. */
export function estimateRetention(states: Iterable<CardState>, now: Date): { readonly mean: number; readonly count: number } | undefined {
  const chances = [...states].map((state) => recallChance(state, now));
  return chances.length === 0
    ? undefined
    : { mean: chances.reduce((sum, chance) => sum + chance, 0) / chances.length, count: chances.length };
}
