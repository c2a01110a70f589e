"""Measures how fast an error shrinks."""

import numpy as np
from testkit import check, tolerance


def check_order(estimate, exact, finer, order, what, where, cause=""):
    """Fail unless the error is divided by 2**order, within the tolerance, each time the grid is made twice as fine.

    estimate: function of one entry of `finer`; finer: distances or numbers of strips, each twice as fine as the one before.
    Rounding plays no part: the smallest error here is above 1e-9.
    """
    __tracebackhide__ = True
    errors = [float(np.linalg.norm(np.asarray(estimate(grid), dtype=float) - exact)) for grid in finer]
    for grid, coarse, fine in zip(finer[1:], errors, errors[1:]):
        found = float(np.log2(coarse / fine)) if coarse > 0 and fine > 0 else float("nan")
        check(
            abs(found - order) <= tolerance("order"),
            f"the error of {what} does not shrink as it should.",
            where=f"{where}{grid:g} after {finer[finer.index(grid) - 1]:g}",
            expected=f"an error about {2**order} times smaller (order {order})",
            received=f"an error of {fine:.3g} after {coarse:.3g}: order {found:.2f}",
            cause=cause(found) if callable(cause) else cause,
        )
