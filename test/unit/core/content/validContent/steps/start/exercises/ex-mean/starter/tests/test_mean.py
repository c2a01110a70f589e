"""Task 1: the mean of a list."""

import pytest
from testkit import close, learner

work = learner.load()


@pytest.mark.task(1)
def test_mean_of_two():
    close(work.mean([1, 2]), 1.5, tolerance="number", what="mean([1, 2])")
