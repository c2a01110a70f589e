"""Task 3: the most frequent words."""

import pytest
from testkit import cases, learner, same, seeds, unchanged
from texts import gen_counts

work = learner.load()


def best_first(counts):
    """Return all pairs, the most frequent first and ties in alphabetical order, by picking the best of the rest again and again."""
    rest, ordered = dict(counts), []
    while rest:
        most = max(rest.values())
        word = min(word for word in rest if rest[word] == most)
        ordered.append((word, rest.pop(word)))
    return ordered


def check_top(counts, k, where=""):
    """Call the learner's top_k and compare, with the likely cause where one is known."""
    __tracebackhide__ = True
    received = work.top_k(dict(counts), k)
    ordered = best_first(counts)
    expected = ordered[:k]
    known = {
        "the rarest come first here: the most frequent belong in front": sorted(counts.items(), key=lambda pair: (pair[1], pair[0]))[:k],
        "words that are equally frequent stand in the order in which they were met: let the key hold the word, too": sorted(
            counts.items(), key=lambda pair: -pair[1]
        )[:k],
        "words that are equally frequent stand backwards: reverse=True turns the words round as well as the counts": sorted(
            counts.items(), key=lambda pair: (pair[1], pair[0]), reverse=True
        )[:k],
        "this is in alphabetical order, and the counts do not matter": sorted(counts.items())[:k],
        "these are the words alone: give pairs (word, count)": [word for word, _ in expected],
        "the pairs are the other way round: (word, count)": [(count, word) for word, count in expected],
        "the pairs are tuples, in round brackets: (word, count)": [[word, count] for word, count in expected],
        "all words are here: stop after k of them": ordered,
    }
    found = [sentence for sentence, wrong in known.items() if wrong == received != expected]
    same(received, expected, what=f"top_k({counts}, {k})", where=where, cause=found[0] if len(found) == 1 else "")


@pytest.mark.task(3)
def test_the_most_frequent_first():
    check_top({"sea": 2, "the": 7, "cat": 1}, 2)


@pytest.mark.task(3)
def test_ties_are_in_alphabetical_order():
    check_top({"sea": 2, "cat": 2, "the": 7, "lamp": 2}, 3)


@pytest.mark.task(3)
def test_one_word():
    check_top({"wind": 3, "sea": 3, "cat": 1}, 1)


@pytest.mark.task(3)
def test_fewer_words_than_asked_for():
    check_top({"sea": 1, "cat": 4}, 10)


@pytest.mark.task(3)
def test_none_asked_for_and_none_there():
    check_top({"sea": 1}, 0)
    check_top({}, 3)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_generated_counts(seed):
    for case in cases(seed, 14):
        counts = gen_counts(case)
        check_top(counts, case.random.randint(0, len(counts) + 2), where=str(case))


@pytest.mark.task(3)
def test_the_counts_stay_as_they_were():
    counts = {"sea": 2, "cat": 1, "the": 7}
    with unchanged(counts=counts):
        work.top_k(counts, 2)
