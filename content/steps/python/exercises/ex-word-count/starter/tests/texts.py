"""Texts and words for the tests, the same in every run."""

import re
from pathlib import Path

STORY = (Path(__file__).parent.parent / "story" / "night-ferry.txt").read_text(encoding="utf-8")

WORDS = "the a of ferry sea don't clock café zoë wind cat it's naïve o'clock łódź lamp".split()
BETWEEN = [" ", " ", " ", ", ", ". ", "\n", " – ", "... ", "-", " 42 ", "!", "; ", " (", "\t", "_", " ‘", "’ ", " '", "' "]


def gen_words(case, most=30):
    """Return 0 to `most` lower-case words, many of them more than once, for a case of the testkit."""
    return [case.random.choice(WORDS) for _ in range(case.random.randint(0, most))]


def gen_text(case, words):
    """Return a text that holds these words in this order, with capitals, curly apostrophes and punctuation strewn in."""
    rng = case.random
    dressed = [_dressed(rng, word) for word in words]
    return rng.choice(["", " ", "“"]) + "".join(
        word + rng.choice(BETWEEN if i + 1 < len(dressed) else ["", ".", "\n", "!”"]) for i, word in enumerate(dressed)
    )


def gen_counts(case, most=12):
    """Return a dict of counts with many ties, its words in no particular order."""
    rng = case.random
    words = sorted(set(WORDS))
    rng.shuffle(words)
    return {word: rng.randint(1, 4) for word in words[: rng.randint(0, most)]}


def words_by_pattern(text):
    """Return the words of a text by a regular expression, a second way to the same list."""
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.replace("’", "'").lower())


def _dressed(rng, word):
    word = rng.choice([word, word, word.capitalize(), word.upper()])
    return word.replace("'", "’") if rng.random() < 0.5 else word
