"""What every walk has to keep to, whichever method takes the steps.

A `walk` is a function of (gradient, x0, max_steps, tolerance) that returns the learner's path.
"""

import numpy as np
from testkit import check, close, same, unchanged

ONE_ARRAY = (
    "all rows show one point: x -= ... changes one array in place, and the path holds it again and again; "
    "x = x - ... makes a new one"
)


def path_of(call, d, what, where=""):
    """Call, and return the path after making sure that it is an array of floats of shape (k + 1, d), all finite."""
    __tracebackhide__ = True
    # A walk that runs away overflows on purpose; NumPy's warnings about it are no verdict.
    with np.errstate(all="ignore"):
        path = call()
    is_array = isinstance(path, np.ndarray)
    check(
        is_array and path.ndim == 2 and path.shape[1] == d and len(path) > 0,
        f"{what} should return the path, one point a row.",
        where=where,
        expected=f"an array of shape (k + 1, {d})",
        received=f"an array of shape {path.shape}" if is_array else "None" if path is None else path,
        cause="np.array(path) makes an array out of a list" if isinstance(path, list) else "a `return` is missing" if path is None else "",
    )
    check(
        path.dtype.kind == "f",
        f"{what} should return floats.",
        where=where,
        expected="dtype float64",
        received=f"dtype {path.dtype}",
        cause="whole numbers in x0 make an array of integers; dtype=float makes floats",
    )
    bad = np.flatnonzero(~np.isfinite(path).all(axis=1))
    check(
        len(bad) == 0,
        f"{what} returned a path that is not finite.",
        where=where,
        expected="a path that ends before the first NaN or infinity",
        received=f"row {bad[0] if len(bad) else ''} of {len(path)} is the first that is not finite",
        # A first row that is not finite has been overwritten later.
        cause="the new point has to be tested, with np.isfinite, before it is stored" if len(bad) and bad[0] > 0 else ONE_ARRAY,
    )
    return path


def check_path(received, expected, what, where, mistakes):
    """Compare a path with the right one. 1e-10: far above rounding, far below the effect of a wrong rule."""
    __tracebackhide__ = True
    known = {ONE_ARRAY: np.tile(expected[-1], (len(expected), 1)), **mistakes}
    close(received, expected, tolerance="iterate", what=what, where=where, mistakes=known)


def check_start(walk, what):
    """Row 0 is x0, for a list of whole numbers as well as for an array."""
    __tracebackhide__ = True
    for x0, steps in (([3, -2], 4), (np.array([3, -2]), 4), (np.array([3, -2]), 0), (np.array([3.5, -2.25]), 4)):
        path = path_of(lambda: walk(lambda x: x, x0, steps, 0.0), 2, what, f"x0 = {x0!r}, max_steps = {steps}")
        close(
            path[0],
            np.array(x0, dtype=float),
            tolerance="iterate",
            what="row 0 of the path",
            where=f"x0 = {x0!r}",
            mistakes={"the path begins after the first step": path[1]} if len(path) > 1 else {},
        )


def check_inputs_stay(walk):
    """Neither x0 nor an array that the gradient returns is changed."""
    __tracebackhide__ = True
    x0, slope = np.array([3.0, -2.0]), np.array([1.0, 0.5])
    with unchanged(x0=x0, gradient=slope):
        walk(lambda x: slope, x0, 4, 0.0)


def check_rows_of_one_walk(walk, what):
    """A second walk from the same start is the same: nothing is left over from the first."""
    __tracebackhide__ = True
    first, second = (path_of(lambda: walk(lambda x: x, [3.0, -2.0], 4, 0.0), 2, what) for _ in range(2))
    close(
        second,
        first,
        tolerance="iterate",
        what=f"the path of a second, equal call of {what.split('(')[0]}",
        where="x0 = [3.0, -2.0], gradient(x) = x, 4 steps",
    )


def check_step_limit(walk, what):
    """Without reason to end earlier, there are max_steps steps."""
    __tracebackhide__ = True
    for max_steps in (0, 1, 7):
        path = path_of(lambda: walk(lambda x: x, [3.0, -2.0], max_steps, 0.0), 2, what, f"max_steps = {max_steps}")
        same(
            len(path),
            max_steps + 1,
            what="the number of rows",
            where=f"max_steps = {max_steps}, a minimum that is not reached by then",
            cause=f"{max_steps} steps lead to {max_steps + 1} points, the start among them" if len(path) == max_steps else "",
        )


def check_default_limit(call, steps, what):
    """Without the last two arguments, a walk that never arrives makes `steps` steps."""
    __tracebackhide__ = True
    path = path_of(call, 1, what)
    same(
        len(path),
        steps + 1,
        what="the number of rows",
        where=f"{what} on a slope without an end; max_steps is {steps} where it is left out",
    )


def check_start_at_minimum(walk, what):
    """The gradient is asked for before the first step; a norm equal to the tolerance is small enough."""
    __tracebackhide__ = True
    for x0, tolerance in (([0.0, 0.0], 0.0), ([0.0, 0.0], 1e-8), ([3.0, -4.0], 5.0)):
        where = f"x0 = {x0}, gradient(x) = x with norm {np.linalg.norm(x0):g}, tolerance = {tolerance:g}"
        path = path_of(lambda: walk(lambda x: x, x0, 50, tolerance), 2, what, where)
        same(
            len(path),
            1,
            what="the number of rows",
            where=where,
            cause="the norm is asked for before each step, the first one too, and `at most` includes equal",
        )


def check_stopping(walk, iterates, gradient, step_length, what, where):
    """The walk ends at the first point whose gradient has a Euclidean norm of at most the tolerance.

    iterates: the right points, more than enough; step_length: function of (iterates, k), the k-th move's length.
    """
    __tracebackhide__ = True
    slopes = np.array([gradient(x) for x in iterates])
    norms = np.linalg.norm(slopes, axis=1)
    wanted = int(np.argmax(norms < norms[0] / 30))
    # Halfway between two points, so that rounding cannot decide.
    tolerance = float(np.sqrt(norms[wanted - 1] * norms[wanted]))
    path = path_of(lambda: walk(gradient, iterates[0], len(iterates) - 1, tolerance), len(iterates[0]), what, where)
    steps = len(path) - 1
    moves = np.array([step_length(iterates, k) for k in range(1, len(iterates))])
    other_rules = {
        "it stops on the step count only; the norm of the gradient has to be asked for, too": len(iterates) - 1,
        "one step late: the norm is asked for at the point where you are, before the step": wanted + 1,
        "one step early: the last point is missing": wanted - 1,
        "the largest entry is compared, not the Euclidean norm": _first(np.abs(slopes).max(axis=1), tolerance),
        "the sum of the entries' sizes is compared, not the Euclidean norm": _first(np.abs(slopes).sum(axis=1), tolerance),
        "the squared norm is compared: the root is missing": _first(norms**2, tolerance),
        "the length of the move is compared, not the norm of the gradient": _first(moves, tolerance) + 1,
        "the entries are compared with their signs": _first(slopes.max(axis=1), tolerance),
    }
    fitting = [cause for cause, count in other_rules.items() if count == steps]
    same(
        steps,
        wanted,
        what="the number of steps",
        where=f"{where}, tolerance = {tolerance:.6g}, max_steps = {len(iterates) - 1}",
        cause=fitting[0] if len(fitting) == 1 else "",
    )


def _first(sizes, tolerance):
    """Return the index of the first size that is small enough, or -2 when none is."""
    small = np.flatnonzero(sizes <= tolerance)
    return int(small[0]) if len(small) else -2


def check_runs_away(walk, what, where):
    """A walk that diverges ends by itself, before the first number that is not finite."""
    __tracebackhide__ = True
    most = 20_000
    path = path_of(lambda: walk(lambda x: x, [1.0, -3.0], most, 1e-8), 2, what, where)
    check(
        len(path) <= most,
        f"{what} should end before the numbers overflow.",
        where=where,
        expected=f"fewer than {most} steps",
        received=f"{len(path) - 1} steps",
    )
    check(
        np.abs(path[-1]).max() > 1e150,
        f"{what} ended before the numbers overflowed.",
        where=where,
        expected="all points up to the last finite one",
        received=f"a last row of {path[-1]}",
        cause="only a NaN or an infinity ends a walk that diverges",
    )
