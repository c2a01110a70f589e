"""Task 2: counts, and two of them merged."""

import pytest
from testkit import cases, check, learner, same, seeds, unchanged
from texts import gen_counts, gen_words

work = learner.load()


def check_counts(words, where=""):
    """Call the learner's count_words and compare it with list.count, a slow and certain way."""
    __tracebackhide__ = True
    received = work.count_words(list(words))
    expected = {word: words.count(word) for word in words}
    cause = ""
    if isinstance(received, dict) and received and received == {word: count - 1 for word, count in expected.items()}:
        cause = "each count is one too low: the first time that you meet a word, it has been seen once"
    elif isinstance(received, dict) and received and set(received.values()) == {1} != set(expected.values()):
        cause = "each count is 1: add to what is there, and do not begin anew"
    same(received, expected, what=f"count_words({words})", where=where, cause=cause)


@pytest.mark.task(2)
def test_three_words_and_two_of_them_the_same():
    check_counts(["the", "sea", "the"])


@pytest.mark.task(2)
def test_no_words_no_counts():
    check_counts([])


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_generated_words(seed):
    for case in cases(seed, 10):
        check_counts(gen_words(case, 9), where=str(case))


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_the_counts_add_up_to_the_number_of_words(seed):
    for case in cases(seed, 10):
        words = gen_words(case, 9)
        total = sum(work.count_words(words).values())
        same(total, len(words), what=f"the sum of all counts of {words}", cause="every word adds one to exactly one count")


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_another_order_gives_the_same_counts(seed):
    for case in cases(seed, 10):
        words = gen_words(case, 9)
        before = work.count_words(list(words))
        case.random.shuffle(words)
        same(work.count_words(words), before, what=f"count_words of the same words in another order, {words}")


@pytest.mark.task(2)
def test_the_words_stay_as_they_were():
    words = ["wind", "cat", "wind"]
    with unchanged(words=words):
        work.count_words(words)


def check_merged(a, b, expected):
    """Call the learner's merge_counts on copies and compare."""
    __tracebackhide__ = True
    received = work.merge_counts(dict(a), dict(b))
    known = {
        "a word that is in both keeps the count of b alone: add the two": {**a, **b},
        "a word that is in both keeps the count of a alone: add the two": {**b, **a},
        "words that are in b alone are missing": {word: a[word] + b.get(word, 0) for word in a},
        "words that are in a alone are missing": {word: b[word] + a.get(word, 0) for word in b},
    }
    found = [sentence for sentence, wrong in known.items() if wrong == received != expected]
    same(received, expected, what=f"merge_counts({a}, {b})", cause=found[0] if len(found) == 1 else "")


@pytest.mark.task(2)
def test_counts_of_a_word_in_both_are_added():
    check_merged({"the": 2, "sea": 1}, {"the": 3, "cat": 1}, {"the": 5, "sea": 1, "cat": 1})


@pytest.mark.task(2)
def test_merging_with_nothing_changes_nothing():
    check_merged({"the": 2}, {}, {"the": 2})
    check_merged({}, {"the": 2}, {"the": 2})


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_two_halves_merged_are_the_whole(seed):
    for case in cases(seed, 14):
        words = gen_words(case, 9)
        cut = case.random.randint(0, len(words))
        merged = work.merge_counts(work.count_words(words[:cut]), work.count_words(words[cut:]))
        same(
            merged,
            {word: words.count(word) for word in words},
            what="the merged counts of two parts",
            where=f"{words[:cut]} and {words[cut:]}",
            cause="the counts of all words together are the two counts added up, wherever the list is cut",
        )


@pytest.mark.task(2)
@pytest.mark.parametrize("seed", seeds())
def test_the_two_that_are_merged_stay_as_they_were(seed):
    for case in cases(seed, 5):
        a, b = gen_counts(case), gen_counts(case)
        with unchanged(a=a, b=b):
            work.merge_counts(a, b)


@pytest.mark.task(2)
@pytest.mark.parametrize(("a", "b"), [({"sea": 1}, {}), ({}, {"sea": 1}), ({"sea": 1}, {"cat": 2})])
def test_the_merged_dict_is_a_new_one(a, b):
    call = f"merge_counts({a}, {b})"
    merged = work.merge_counts(a, b)
    check(
        merged is not a and merged is not b,
        "merge_counts returned one of the dicts it was given, and not a new one.",
        where=call,
        cause="`merged = a` ties a second name to the same dict; dict(a) makes a new one",
    )
