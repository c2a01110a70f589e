"""How often is the second word, how often the tenth? Run it when all tests are green; EXPERIMENT.md asks the questions."""

import math
from pathlib import Path

from word_count import count_words, tokenize, top_k

text = (Path(__file__).parent / "story" / "night-ferry.txt").read_text(encoding="utf-8")
counts = count_words(tokenize(text))
ranked = top_k(counts, len(counts))
print(sum(counts.values()), "words,", len(counts), "different ones,", sum(count == 1 for _, count in ranked), "of them once")

for rank in (1, 2, 3, 5, 10, 20, 50, 100):
    word, count = ranked[rank - 1]
    print(f"rank {rank:3}  {word:10} {count:4} times   rank x count = {rank * count}")

# Both axes are logarithmic: each step to the right or upwards multiplies by the same number.
rows, columns = round(2 * math.log2(ranked[0][1])) + 1, round(6 * math.log2(len(ranked))) + 1
chart = [[" "] * columns for _ in range(rows)]
for rank, (_, count) in enumerate(ranked, start=1):
    chart[round(2 * math.log2(count))][round(6 * math.log2(rank))] = "*"
print("\ncount (two lines up: twice as many)")
for row in reversed(chart):
    print("  |" + "".join(row).rstrip())
print("  +" + "-" * columns + " rank (six to the right: twice the rank)")
