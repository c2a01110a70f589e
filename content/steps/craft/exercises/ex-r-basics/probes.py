"""Calls on which the planted mistakes give themselves away."""


def task_1(work):
    return {
        "a failure with a detail": lambda: _plain(work.read_report("ok 1 - a\nnot ok 2 - b # c\n1..2\n")),
        "a run that broke off": lambda: bool(work.read_report("ok 1 - a\n1..3\n").complete),
    }


def _plain(report):
    return list(report.passed), dict(report.failed), bool(report.complete)
