"""Find the words of a text, count them, and rank them."""


def tokenize(text):
    """Return the words of `text`, a list of lower-case texts in the order in which they stand.

    A word is an unbroken run of letters and apostrophes. Apostrophes at its ends do not belong to it. A curly
    apostrophe becomes a straight one.
    """
    raise NotImplementedError("Task 1: write tokenize")


def count_words(words):
    """Return a dict that says for each text in the list `words` how often it stands there."""
    raise NotImplementedError("Task 2: write count_words")


def merge_counts(a, b):
    """Return a new dict with the counts of `a` and `b` added up. Leaves both as they are."""
    raise NotImplementedError("Task 2: write merge_counts")


def top_k(counts, k):
    """Return the `k` most frequent words as a list of pairs (word, count), the most frequent first.

    Words that are equally frequent come in alphabetical order. With fewer than `k` words, all of them are returned.
    """
    raise NotImplementedError("Task 3: write top_k")


if __name__ == "__main__":
    # This part runs with `python word_count.py`, and not when the tests import the file. Try things here.
    print(tokenize("Don’t panic: the tea, the TEA!"))
