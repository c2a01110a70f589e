"""Calls on which the planted mistakes give themselves away."""


def task_1(work):
    return {
        "capitals": lambda: work.tokenize("The sea THE Sea"),
        "a straight apostrophe": lambda: work.tokenize("don't stop"),
        "a curly apostrophe": lambda: work.tokenize("don’t stop"),
        "quotation marks": lambda: work.tokenize("'yes' and no"),
        "accents": lambda: work.tokenize("the café of zoë"),
        "numbers and signs": lambda: work.tokenize("wait: 7 well-known lamps!"),
        "no words": lambda: work.tokenize("42 -- !"),
    }


def task_2(work):
    return {
        "counts": lambda: work.count_words(["the", "sea", "the"]),
        "no counts": lambda: work.count_words([]),
        "merged": lambda: work.merge_counts({"the": 2, "sea": 1}, {"the": 3, "cat": 1}),
        "a afterwards": lambda: _after(work.merge_counts, {"sea": 1}, {"sea": 2, "cat": 1})[0],
        "b afterwards": lambda: _after(work.merge_counts, {"sea": 1}, {"sea": 2, "cat": 1})[1],
    }


def task_3(work):
    return {
        "the most frequent": lambda: work.top_k({"sea": 2, "the": 7, "cat": 1}, 2),
        "ties": lambda: work.top_k({"sea": 2, "cat": 2, "the": 7, "lamp": 2}, 4),
        "too few": lambda: work.top_k({"sea": 1, "cat": 4}, 9),
        "none": lambda: work.top_k({"sea": 1}, 0),
    }


def _after(function, a, b):
    function(a, b)
    return a, b
