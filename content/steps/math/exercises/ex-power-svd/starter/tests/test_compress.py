"""Task 4: pictures."""

import numpy as np
import pytest
from pictures import blobs, stripes
from spectra import answer, check_array
from testkit import check, close, learner, same, seeds, tolerance, unchanged

work = learner.load()

SMALL = "8-bit integers overflow beyond 255: turn the image into floats before anything is multiplied"


def find(image, k, rng, where):
    """Call compress, and check what it returns for its kind."""
    __tracebackhide__ = True
    approximation, numbers, error = answer(lambda: work.compress(image, k, rng), 3, "compress", where)
    check_array(approximation, np.shape(image), "the approximation", where)
    return approximation, numbers, error


def rank_k(image, k):
    """Return the best approximation of rank k."""
    u, sigma, vt = np.linalg.svd(image.astype(float), full_matrices=False)
    return (u[:, :k] * sigma[:k]) @ vt[:k], sigma


def _is_right_for_floats(image, k, best, largest):
    """Say whether the same picture, handed in as floats, is approximated as it should be."""
    approximation, _, _ = work.compress(image.astype(float), k, np.random.default_rng(1))
    return bool(np.all(np.abs(np.asarray(approximation) - best) <= tolerance("layer") * largest))


@pytest.mark.task(4)
@pytest.mark.parametrize("unit", [1, 0.0625])
def test_the_carts_by_hand(unit):
    image = (np.array([[5, 1], [7, 5], [4, 8]]) * unit).tolist()
    where = f"image {image}, k = 1"
    approximation, numbers, error = find(image, 1, np.random.default_rng(2), where)
    close(approximation, np.array([[3.0, 3], [6, 6], [6, 6]]) * unit, tolerance="layer", scale=13 * unit, what="the approximation", where=where)
    same(numbers, 6, what="the number of numbers", where=where, cause="3 + 2 for a column and a row, and 1 for sigma")
    close(
        error,
        0.1**0.5,
        tolerance="layer",
        what="the error",
        where=where,
        mistakes={
            "these are shares of squares: the root is missing": 0.1,
            "this is the length that is left out; divide it by that of the image": 18**0.5 * unit,
            "this is the sum of squares that are left out": 18.0 * unit**2,
        },
    )


@pytest.mark.task(4)
@pytest.mark.parametrize("seed", seeds())
@pytest.mark.parametrize("shape", [(30, 40), (40, 25)], ids=str)
def test_is_the_best_picture_of_its_rank(seed, shape):
    rng = np.random.default_rng([seed, *shape])
    image = blobs(rng, *shape)
    before = np.inf
    for k in (1, 2, 4):
        where = f"seed {seed}: a picture of {shape[0]} x {shape[1]}, {image.dtype}, k = {k}"
        approximation, numbers, error = find(image, k, rng, where)
        best, sigma = rank_k(image, k)
        whole = float(np.sum(sigma**2))
        expected = float(np.sqrt(np.sum(sigma[k:] ** 2) / whole))
        left = float(np.sum((image - approximation) ** 2))
        # Products that overflow give layers of another picture; which, depends on the way they are computed.
        check(
            left <= 1.01 * np.sum(sigma[k:] ** 2) + 1e-6 * whole,
            f"the approximation is much worse than the best one of rank {k}.",
            where=where,
            expected=f"an error of {expected:.6f}",
            received=f"an error of {np.sqrt(left / whole):.6f}",
            cause=SMALL if _is_right_for_floats(image, k, best, sigma[0]) else "",
        )
        close(approximation, best, tolerance="layer", scale=float(sigma[0]), what="the approximation", where=where)
        close(
            error,
            expected,
            tolerance="layer",
            what="the error",
            where=where,
            mistakes={
                "these are shares of squares: the root is missing": expected**2,
                "this is the length that is left out; divide it by that of the image": expected * whole**0.5,
                "it is divided by the length of the approximation; the image's is meant": expected / (1 - expected**2) ** 0.5,
                "this is what is kept, not what is left out": (1 - expected**2) ** 0.5,
            },
        )
        same(
            numbers,
            k * (sum(shape) + 1),
            what="the number of numbers",
            where=where,
            cause={k * sum(shape): "each layer also has its sigma", shape[0] * shape[1]: "this is the size of the picture"}.get(numbers, ""),
        )
        check(error < before, "the error should fall as k grows.", where=where, expected=f"less than {before:.6f}", received=f"{error:.6f}")
        before = error


@pytest.mark.task(4)
@pytest.mark.parametrize("shape", [(12, 20), (20, 12)], ids=str)
def test_only_layers_that_are_there_are_counted(shape):
    image = stripes(*shape)
    where = f"stripes of {shape[0]} x {shape[1]}, which have rank 1; k = 5"
    approximation, numbers, error = find(image, 5, np.random.default_rng(3), where)
    close(approximation, image.astype(float), tolerance="layer", scale=2000, what="the approximation", where=where)
    same(numbers, sum(shape) + 1, what="the number of numbers", where=where, cause="only one layer is there: count those that truncated_svd returns, not k")
    check(0 <= error <= tolerance("layer"), "nothing is left out, so the error should be 0.", where=where, expected="0", received=error)


@pytest.mark.task(4)
def test_a_black_picture_needs_nothing():
    where = "an image of 4 x 6 zeros, k = 3"
    with np.errstate(all="ignore"):
        approximation, numbers, error = find(np.zeros((4, 6), dtype=np.uint8), 3, np.random.default_rng(4), where)
    close(approximation, np.zeros((4, 6)), tolerance="layer", what="the approximation", where=where)
    same(numbers, 0, what="the number of numbers", where=where)
    close(error, 0.0, tolerance="layer", what="the error", where=where)


@pytest.mark.task(4)
def test_inputs_stay_as_they_were():
    image = blobs(np.random.default_rng(5), 12, 16)
    with unchanged(image=image):
        work.compress(image, 2, np.random.default_rng(0))
