"""Your words keep the quotation marks they stand in.

'yes' in single quotes and yes without are two words for you then, and the counts of both are too low. An apostrophe
belongs to a word in its middle only: .strip("'") takes it off both ends.
"""


def tokenize(text):
    words = []
    run = ""
    for character in text.lower().replace("’", "'") + " ":
        if character.isalpha() or character == "'":
            run += character
        else:
            word = run
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
