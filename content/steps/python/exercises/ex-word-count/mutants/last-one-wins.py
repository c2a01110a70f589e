"""A word that is in both keeps the count of b, and the one of a is lost.

merged[word] = count puts a value in place of the old one, and so does {**a, **b} or .update(b). Add to what is there.
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
    merged = dict(a)
    for word, count in b.items():
        merged[word] = count
    return merged


def top_k(counts, k):
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:k]
