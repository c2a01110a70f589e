"""Task 1: not a character changes."""

import pytest
from golden_reports import FILES, golden, rides, same_report, work


@pytest.mark.task(1)
@pytest.mark.parametrize("name", FILES)
def test_the_report_is_the_old_one(name):
    same_report(work.build_report(rides(name)), golden(name), where=f"tests/golden/{name}.csv")
