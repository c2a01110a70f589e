"""Task 2: settings in place of constants, and nothing that outlives a call."""

import pytest
from golden_reports import OTHER_SETTINGS, golden, rides, same_report, still_the_same, work


@pytest.mark.task(2)
@pytest.mark.parametrize("name", OTHER_SETTINGS)
def test_a_setting_reaches_every_place(name):
    still_the_same()
    value = OTHER_SETTINGS[name]
    same_report(
        work.build_report(rides("month"), work.Settings(**{name: value})),
        golden(f"month_{name}"),
        where=f"tests/golden/month.csv, Settings({name}={value})",
        cause=f"the number stands in the code a second time, or {name} is not read everywhere",
    )


@pytest.mark.task(2)
def test_a_call_leaves_nothing_behind():
    for name in ("month", "borders", "month"):
        same_report(
            work.build_report(rides(name)),
            golden(name),
            where=f"tests/golden/{name}.csv, in a row with others",
            cause="something of an earlier call is still there: a list in a default argument, or a variable outside of the functions",
        )


@pytest.mark.task(2)
def test_settings_of_one_call_are_gone_in_the_next():
    still_the_same()
    work.build_report(rides("month"), work.Settings(**OTHER_SETTINGS))
    same_report(work.build_report(rides("month")), golden("month"), where="after a call with other settings", cause="settings are kept outside of the call")
