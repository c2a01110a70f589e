"""Each of your counts is one too low.

The first time that a word turns up, it has been seen once, and not 0 times. Before that it had 0, so add 1 to what
.get(word, 0) gives.
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
        counts[word] = counts[word] + 1 if word in counts else 0
    return counts


def merge_counts(a, b):
    merged = dict(a)
    for word, count in b.items():
        merged[word] = merged.get(word, 0) + count
    return merged


def top_k(counts, k):
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:k]
