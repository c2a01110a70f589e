"""unchanged, raises, beats_baseline, cases: the smaller checks."""

import numpy as np
import pytest
from testkit import beats_baseline, cases, raises, seeds, tolerance, unchanged


def test_inputs_that_stay_pass():
    xs, a, nested = [3, 1], np.array([1.0, np.nan]), {"rows": [[1], [2]]}
    with unchanged(xs=xs, a=a, nested=nested):
        sorted(xs)


def test_a_list_sorted_in_place_is_recognised(fails):
    def body():
        xs = [3, 1, 2]
        with unchanged(xs=xs):
            xs.sort()

    message = fails(body)
    assert "xs, which was handed in, has been changed" in message
    assert "expected:     still [3, 1, 2]" in message
    assert "sorted in place" in message


def test_a_list_changed_otherwise_is_not_called_sorted(fails):
    def body():
        xs = [3, 1, 2]
        with unchanged(xs=xs):
            xs.append(4)

    message = fails(body)
    assert "sorted in place" not in message
    assert "a list method such as append" in message


@pytest.mark.parametrize("alter", [lambda a: a.__isub__(1), lambda a: a.__setitem__(0, 7), lambda a: a.sort()])
def test_an_array_changed_in_place_is_recognised(alter, fails):
    def body():
        a = np.array([3.0, 1.0])
        with unchanged(a=a):
            alter(a)

    assert "change the caller's array" in fails(body)


def test_an_inner_change_is_seen(fails):
    def body():
        rows = [[1, 2], [3]]
        with unchanged(rows=rows):
            rows[1].append(4)

    assert "rows, which was handed in" in fails(body)


def test_an_exception_inside_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        with unchanged(xs=[1]):
            1 / 0


def refuse(error, *arguments):
    raise error(*arguments)


def test_the_asked_for_error_passes_and_is_returned():
    error = raises(ValueError, refuse, ValueError, "no numbers", what="f()")
    assert str(error) == "no numbers"


def test_a_more_special_error_passes():
    raises(ValueError, refuse, UnicodeError, what="f()")


def test_no_error_is_a_plain_sentence(fails):
    message = fails(raises, ValueError, len, [], what="mean([])", why="nothing to divide by")
    assert "mean([]) should raise ValueError; it returned 0." in message
    assert "expected:     raise ValueError: nothing to divide by" in message


def test_another_error_is_named_and_kept_as_the_cause():
    with pytest.raises(AssertionError, match="it raised ZeroDivisionError") as caught:
        raises(ValueError, refuse, ZeroDivisionError, "division by zero", what="f()")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_a_task_that_is_not_written_yet_never_passes_for_a_refusal():
    for asked in (ValueError, RuntimeError, Exception):
        with pytest.raises(NotImplementedError):
            raises(asked, refuse, NotImplementedError, "Task 1", what="f()")


def test_baseline_beaten_on_enough_seeds_passes():
    beats_baseline(lambda seed: 0.8 if seed != 2 else 0.1, 0.5, k=2, what="accuracy")
    beats_baseline(lambda seed: 0.1, lambda seed: 0.2 * seed, k=3, what="loss", larger_is_better=False)


def test_baseline_message_lists_every_seed(fails):
    message = fails(beats_baseline, lambda seed: 0.4 + 0.1 * seed, 0.55, k=3, what="accuracy")
    assert "accuracy beats the baseline on 2 of 3 seeds; 3 are needed." in message
    assert "seed 1: 0.5 against 0.55, not beaten: 0.05 short\n" in message
    assert "seed 2: 0.6 against 0.55, beaten\n" in message


def test_baseline_message_says_where_and_by_how_much_it_was_missed(fails):
    message = fails(beats_baseline, lambda seed: [0.9, 0.5, float("nan")][seed - 1], 0.5, k=2, what="accuracy")
    assert "seed 2: 0.5 against 0.5, not beaten: a tie" in message
    assert "seed 3: nan against 0.5, not beaten: that is no number" in message
    assert "it depends on the seed (missed with 2, 3)" in message
    message = fails(beats_baseline, lambda seed: 2.0, 1.5, k=1, margin=0.25, larger_is_better=False, what="loss")
    assert "seed 1: 2.0 against 1.5, not beaten: 0.75 short" in message
    assert "no seed helps" in message


def test_of_many_seeds_those_that_missed_come_first(fails):
    message = fails(beats_baseline, lambda seed: seed % 10, 5, k=40, seeds=list(range(40)), what="accuracy")
    assert message.count("not beaten") == 10
    assert "… and 30 more seeds" in message


def test_ties_margins_and_nan_do_not_beat_a_baseline(fails):
    fails(beats_baseline, lambda seed: 0.5, 0.5, k=1, what="accuracy")
    fails(beats_baseline, lambda seed: 0.55, 0.5, k=1, margin=0.1, what="accuracy")
    fails(beats_baseline, lambda seed: float("nan"), 0.5, k=1, what="accuracy")


def test_more_seeds_than_there_are_cannot_be_asked_for():
    with pytest.raises(ValueError):
        beats_baseline(lambda seed: 1.0, 0.5, k=4, what="accuracy")


def test_cases_are_the_same_every_time_and_differ_from_each_other():
    first = [(case.random.random(), float(case.rng.random())) for case in cases(5, 4)]
    again = [(case.random.random(), float(case.rng.random())) for case in cases(5, 4)]
    other = [(case.random.random(), float(case.rng.random())) for case in cases(6, 4)]
    assert first == again
    assert len({number for pair in first + other for number in pair}) == 16


def test_a_case_does_not_depend_on_how_many_there_are():
    assert [c.random.random() for c in cases(5, 2)] == [c.random.random() for c in cases(5, 4)][:2]


def test_a_case_keeps_one_generator_and_names_itself():
    case = next(cases(5, 1))
    assert case.random.random() != case.random.random()
    assert str(case) == "seed 5, case 0"


def test_parameters_are_read_by_name():
    assert tolerance("loose") == pytest.approx(0.01)
    assert seeds() == [1, 2, 3]
