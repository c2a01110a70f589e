/** The least share of right answers that passes a placement test: 8 of 10. Guessing among four options gets there in 0.04 % of tests (binomial). */
const passShare = 0.8;

/** How many of `total` answers have to be right to pass. */
export function passMark(total: number): number {
  return Math.ceil(total * passShare);
}

/** Does this result say that the step can be skipped? */
export function isPass({ correct, total }: { readonly correct: number; readonly total: number }): boolean {
  return total > 0 && correct >= passMark(total);
}
