"""Find the words of a text, count them, and rank them."""


def tokenize(text):
    """Return the words of `text`, a list of lower-case texts in the order in which they stand.

    A word is an unbroken run of letters and apostrophes. Apostrophes at its ends do not belong to it. A curly
    apostrophe becomes a straight one.
    """
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
    """Return a dict that says for each text in the list `words` how often it stands there."""
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def merge_counts(a, b):
    """Return a new dict with the counts of `a` and `b` added up. Leaves both as they are."""
    merged = dict(a)
    for word, count in b.items():
        merged[word] = merged.get(word, 0) + count
    return merged


def top_k(counts, k):
    """Return the `k` most frequent words as a list of pairs (word, count), the most frequent first.

    Words that are equally frequent come in alphabetical order. With fewer than `k` words, all of them are returned.
    """
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:k]


if __name__ == "__main__":
    # This part runs with `python word_count.py`, and not when the tests import the file. Try things here.
    print(tokenize("Don’t panic: the tea, the TEA!"))
