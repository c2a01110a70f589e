"""A pytest plugin for the content checks: another test order, an early end, and what the run cost.

ASCENT_TEST_ORDER=reverse runs the tests backwards, shuffled mixes them, always in the same way;
ASCENT_UNTIL ends the run after the first test that fails and says so, in upper or lower case;
ASCENT_COST_FILE names a file that gets the processor time of the process, in seconds, and its peak memory,
in bytes, when the session ends.
"""

import json
import os
import random
import sys

import pytest


def pytest_collection_modifyitems(items):
    """Change the order, so that a test that leans on an earlier one fails."""
    order = os.environ.get("ASCENT_TEST_ORDER")
    if order == "reverse":
        items.reverse()
    elif order == "shuffled":
        random.Random(1).shuffle(items)


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_runtest_makereport(item):
    """End the run where the message that the reporter made of a failure is the one that is waited for."""
    outcome = yield
    said = getattr(outcome.get_result(), "ascent", {}).get("message", "")
    wanted = os.environ.get("ASCENT_UNTIL", "").lower()
    if wanted and wanted in said.lower():
        item.session.shouldstop = "what was waited for has been said"


def pytest_sessionfinish():
    """Write what the run cost; Windows has no resource module."""
    target = os.environ.get("ASCENT_COST_FILE")
    if not target:
        return
    try:
        import resource
    except ImportError:
        return
    unit = 1 if sys.platform == "darwin" else 1024
    with open(target, "w", encoding="utf-8") as file:
        used = resource.getrusage(resource.RUSAGE_SELF)
        json.dump({"cpuSeconds": used.ru_utime + used.ru_stime, "bytes": used.ru_maxrss * unit}, file)
