""""The" and "the" are two words for you.

A word that begins a sentence then gets a count of its own, and the total of neither is right. Make the whole text
lower-case first, with text.lower(), before you look for words.
"""


def tokenize(text):
    words = []
    run = ""
    for character in text.replace("’", "'") + " ":
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
        merged[word] = merged.get(word, 0) + count
    return merged


def top_k(counts, k):
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:k]
