"""You know the straight apostrophe, ', and not the curly one, ’.

Books and phones write the curly one, and so "don’t" falls apart into "don" and "t". Turn one into the other first:
text.replace("’", "'").
"""


def tokenize(text):
    words = []
    run = ""
    for character in text.lower() + " ":
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
