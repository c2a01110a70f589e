"""Task 1: the words of a text."""

import pytest
from testkit import cases, learner, same, seeds
from texts import STORY, gen_text, gen_words, words_by_pattern

work = learner.load()


def check_words(text, expected, name=None):
    """Call the learner's tokenize and compare the words, with the likely cause where one is known."""
    __tracebackhide__ = True
    received = work.tokenize(text)
    where = "" if name is None else f"{text[:300]!r}{_first_difference(received, expected)}"
    same(received, expected, what=name or f"tokenize({text!r})", where=where, cause=_cause(received, expected))


def _first_difference(received, expected):
    """Say at which word two long lists part, for a message shows the beginning of each alone."""
    if not isinstance(received, list):
        return ""
    for place, (got, wanted) in enumerate(zip(received, expected), start=1):
        if got != wanted:
            return f"\nword {place} should be {wanted!r} and is {got!r}"
    return f"\n{len(expected)} words should be found; {len(received)} were"


def _cause(received, expected):
    if received is None:
        return "a `return` is missing"
    if not isinstance(received, list):
        return f"the words come as a list; this is {type(received).__name__}"
    if not all(isinstance(word, str) for word in received):
        return "every entry of the list is a text"
    known = (
        ("the words are right but for capitals: make the text lower-case first", [word.lower() for word in received]),
        ("an apostrophe at the end of a word does not belong to it: strip it off", [word.strip("'") for word in received if word.strip("'")]),
        ("the curly apostrophe ’ is still there: replace it by the straight one", [word.replace("’", "'") for word in received]),
        ("an empty text is no word: look before you append", [word for word in received if word]),
    )
    for sentence, repaired in known:
        if repaired == expected and received != expected:
            return sentence
    if received == expected[:-1]:
        return "the last word is missing: no space comes after it, so nothing ends it"
    if "".join(received).replace("'", "") == "".join(expected).replace("'", ""):
        return "the letters are right, the words end elsewhere: look at apostrophes, ' and ’, inside words"
    if {letter for letter in "".join(expected) if not letter.isascii()} - set("".join(received)):
        return "letters such as é end a word here: character.isalpha() knows the letters of all languages"
    return ""


@pytest.mark.task(1)
def test_a_plain_sentence():
    check_words("the ferry left the island", ["the", "ferry", "left", "the", "island"])


@pytest.mark.task(1)
def test_capitals_make_no_new_word():
    check_words("The SEA, the Sea", ["the", "sea", "the", "sea"])


@pytest.mark.task(1)
def test_punctuation_and_numbers_end_a_word():
    check_words("Wait: 7 lamps, well-known... two!", ["wait", "lamps", "well", "known", "two"])
    check_words("B2B snake_case 3rd", ["b", "b", "snake", "case", "rd"])


@pytest.mark.task(1)
def test_an_apostrophe_inside_a_word_belongs_to_it():
    check_words("don't stop at six o'clock", ["don't", "stop", "at", "six", "o'clock"])


@pytest.mark.task(1)
def test_a_curly_apostrophe_is_an_apostrophe():
    check_words("Don’t! It’s don't", ["don't", "it's", "don't"])


@pytest.mark.task(1)
def test_an_apostrophe_at_the_end_of_a_word_does_not_belong_to_it():
    check_words("'yes' and ‘no’, said the dogs' owner", ["yes", "and", "no", "said", "the", "dogs", "owner"])


@pytest.mark.task(1)
def test_letters_with_accents_are_letters():
    check_words("Zoë at the CAFÉ in Łódź", ["zoë", "at", "the", "café", "in", "łódź"])


@pytest.mark.task(1)
def test_one_word_and_nothing_else():
    check_words("word", ["word"])


@pytest.mark.task(1)
@pytest.mark.parametrize("text", ["", " \n ", "42 -- !", "' ’ ''"])
def test_a_text_without_words(text):
    check_words(text, [])


@pytest.mark.task(1)
@pytest.mark.parametrize("seed", seeds())
def test_generated_texts(seed):
    for case in cases(seed, 14):
        words = gen_words(case)
        check_words(gen_text(case, words), words, name=f"tokenize(text) for {case}")


@pytest.mark.task(1)
def test_the_story():
    check_words(STORY, words_by_pattern(STORY), name="tokenize of the story")


@pytest.mark.task(1)
def test_lines_one_after_the_other_give_the_words_of_the_whole():
    whole = work.tokenize(STORY)
    line_by_line = [word for line in STORY.splitlines() for word in work.tokenize(line)]
    same(line_by_line, whole, what="tokenize of the story, line by line", cause="something is remembered from one call to the next, or a word at the end of a line is lost")
