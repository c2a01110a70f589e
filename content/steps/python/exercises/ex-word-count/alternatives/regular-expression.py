"""Another right way: a regular expression finds the words, and the library counts them."""

import heapq
import re
from collections import Counter


def tokenize(text):
    found = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.replace("\u2019", "'"))
    return [word.casefold() for word in found]


def count_words(words):
    return Counter(words)


def merge_counts(a, b):
    return {word: a.get(word, 0) + b.get(word, 0) for word in set(a) | set(b)}


def top_k(counts, k):
    return heapq.nsmallest(k, counts.items(), key=lambda pair: (-pair[1], pair[0]))
