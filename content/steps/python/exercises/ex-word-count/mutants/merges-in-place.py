"""You add the counts of b into a itself, so a is changed for everybody who holds it.

`merged = a` makes a second name for the same dict, and no copy. Whoever merges Monday with Tuesday has lost Monday.
dict(a) makes a new one.
"""


def tokenize(text):
    words = []
    run = ""
    for character in text.lower().replace("’", "'") + " ":
        if character.isalpha() or character == "'":
            run += character
        else:
            word = run.strip("'")
            if word:
                words.append(word)
            run = ""
    return words


def count_words(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def merge_counts(a, b):
    merged = a
    for word, count in b.items():
        merged[word] = merged.get(word, 0) + count
    return merged


def top_k(counts, k):
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:k]
