"""Task 3: the strongest layers of any matrix."""

import numpy as np
import pytest
from spectra import answer, check_array, check_units, check_value, shown, sizes, table
from testkit import cases, close, learner, seeds, unchanged

work = learner.load()

CARTS = [[5, 1], [7, 5], [4, 8]]


def find(matrix, k, rng, expected, where):
    """Call truncated_svd, and check the shapes for `expected` layers."""
    __tracebackhide__ = True
    u, sigma, vt = answer(lambda: work.truncated_svd(matrix, k, rng), 3, "truncated_svd", where)
    m, n = np.shape(matrix)
    check_array(sigma, (expected,), "sigma", where)
    check_array(u, (m, expected), "u", where, {(expected, m): "u has its singular vectors in columns"} if m != expected else {})
    check_array(vt, (expected, n), "vt", where, {(n, expected): "vt is the transpose: its rows are the right singular vectors"} if n != expected else {})
    return u, sigma, vt


@pytest.mark.task(3)
@pytest.mark.parametrize("k", [1, 2])
def test_the_carts_by_hand(k):
    where = f"matrix {CARTS}, k = {k}"
    u, sigma, vt = find(CARTS, k, np.random.default_rng(1), k, where)
    check_value(
        sigma,
        np.sqrt([162.0, 18.0])[:k],
        13,
        "sigma",
        where,
        {"these are the eigenvalues; singular values are their roots": np.array([162.0, 18.0])[:k]},
    )
    check_units(u, "the columns of u", where, "matrix v has the length sigma: it has to be divided by it")
    close(np.abs(vt), np.full((k, 2), 0.5**0.5), tolerance="unit", what="vt, without its signs", where=where)
    layers = [np.outer([1, 2, 2], [3, 3]), np.outer([2, 1, -2], [1, -1])]
    close((u * sigma) @ vt, sum(layers[:k]).astype(float), tolerance="layer", scale=13, what="the sum of the layers, (u * sigma) @ vt,", where=where)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_agrees_with_numpy_on_tables_of_every_shape(seed):
    for case, (m, n) in zip(cases(seed, 9), [(6, 4), (4, 6), (5, 5), (9, 2), (2, 9), (12, 7), (7, 12), (1, 5), (5, 1)]):
        rng = case.rng
        planted = np.abs(sizes(rng, min(m, n)))
        matrix = table(rng, m, n, planted)
        k = int(rng.integers(1, min(m, n) + 1))
        where = f"{case}: a table of {m} x {n} with singular values {shown(planted)}, k = {k}"
        u, sigma, vt = find(matrix, k, rng, k, where)
        full_u, full_sigma, full_vt = np.linalg.svd(matrix, full_matrices=False)
        check_value(
            sigma,
            full_sigma[:k],
            full_sigma[0],
            "sigma",
            where,
            {"these are the eigenvalues; singular values are their roots": full_sigma[:k] ** 2},
        )
        check_units(u, "the columns of u", where, "matrix v has the length sigma: it has to be divided by it")
        check_units(vt.T, "the rows of vt", where)
        best = (full_u[:, :k] * full_sigma[:k]) @ full_vt[:k]
        close(
            (u * sigma) @ vt,
            best,
            tolerance="layer",
            scale=float(full_sigma[0]),
            what="the sum of the layers, (u * sigma) @ vt,",
            where=where,
            mistakes={"the signs of u and v do not belong together: u is matrix v, divided by sigma": -best} if k == 1 else {},
        )
        close(matrix @ vt.T, u * sigma, tolerance="layer", scale=float(full_sigma[0]), what="matrix @ vt.T, which should be u * sigma,", where=where)


@pytest.mark.task(3)
@pytest.mark.parametrize("seed", seeds())
def test_what_is_left_out_is_what_eckart_and_young_say(seed):
    for case in cases(seed, 6):
        rng = case.rng
        planted = np.abs(sizes(rng, 6))
        matrix = table(rng, 8, 6, planted)
        for k in (1, 3, 5):
            where = f"{case}: singular values {shown(planted)}, k = {k}"
            u, sigma, vt = find(matrix, k, rng, k, where)
            close(
                float(np.sum((matrix - (u * sigma) @ vt) ** 2)),
                float(np.sum(planted[k:] ** 2)),
                tolerance="squares",
                scale=float(np.sum(planted**2)),
                what="the sum of the squares that are left out",
                where=where,
                mistakes={"one layer less than k is kept": float(np.sum(planted[k - 1 :] ** 2)), "one layer more than k is kept": float(np.sum(planted[k + 1 :] ** 2))},
            )


@pytest.mark.task(3)
@pytest.mark.parametrize("shape", [(6, 4), (4, 6)], ids=str)
def test_layers_that_are_not_there_are_left_out(shape):
    rng = np.random.default_rng(21)
    for planted, k in (((5.0, 2.0), 4), ((5.0, 2.0), 9), ((3.0,), 2)):
        matrix = table(rng, *shape, planted)
        where = f"a table of {shape[0]} x {shape[1]} with singular values {planted}, k = {k}"
        u, sigma, vt = find(matrix, k, rng, len(planted), where)
        check_value(sigma, np.array(planted), planted[0], "sigma", where, {})
        check_units(u, "the columns of u", where)
        close((u * sigma) @ vt, matrix, tolerance="layer", scale=planted[0], what="the sum of all layers", where=where)
    find(np.zeros(shape), 2, rng, 0, f"a table of {shape[0]} x {shape[1]} zeros, k = 2")


@pytest.mark.task(3)
def test_small_integers_do_not_overflow():
    matrix = np.array([[200, 30], [90, 120], [10, 250]], dtype=np.uint8)
    where = f"matrix {shown(matrix)}, of type uint8, k = 2"
    _, sigma, _ = find(matrix, 2, np.random.default_rng(7), 2, where)
    expected = np.linalg.svd(matrix.astype(float))[1]
    close(sigma, expected, tolerance="value", scale=float(expected[0]), what="sigma", where=where, mistakes=overflow(matrix))


def overflow(matrix):
    """Return {sentence: sigma} of products that are computed in 8 bits."""
    values = np.linalg.eigvalsh((matrix.T @ matrix).astype(float))[::-1]
    return {"8-bit integers overflow beyond 255: turn the matrix into floats before anything is multiplied": np.sqrt(np.abs(values))}


@pytest.mark.task(3)
def test_inputs_stay_as_they_were():
    for dtype in (float, int):
        matrix = np.array(CARTS, dtype=dtype)
        with unchanged(matrix=matrix):
            work.truncated_svd(matrix, 1, np.random.default_rng(0))
