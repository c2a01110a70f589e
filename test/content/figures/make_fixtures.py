"""Writes every figure fixture: `python make_fixtures.py FOLDER`. Needs NumPy and SciPy, of either library generation."""

import json
import pathlib
import sys

# The solutions of the exercises are the reference of the figures that lead to them.
EXERCISES = pathlib.Path(__file__).resolve().parents[3] / "content" / "steps"
for solution in ("math/exercises/ex-gradient-descent", "start/exercises/ex-first-model"):
    sys.path.append(str(EXERCISES / solution / "solution"))

import bayes_grid
import beta_update
import bigo
import clt
import confidence_intervals
import data_algorithm_model
import derivative
import distributions
import dot_product
import git_graph
import gradient_descent
import hypothesis_power
import matrix_transform
import special_functions
import svd_image
from seeded_random import SeededRandom


def streams():
    """Integers, uniforms and normals of several seeds, the extreme ones included."""
    cases = []
    for seed in (0, 1, 2, 42, 2**31, 2**32 - 1):
        integers, uniforms, normals = SeededRandom(seed), SeededRandom(seed), SeededRandom(seed)
        cases.append(
            {
                "seed": seed,
                "uint32": [integers.next_uint32() for _ in range(50)],
                "uniform": [uniforms.uniform() for _ in range(20)],
                "normal": [normals.normal() for _ in range(21)],
            }
        )
    return {"streams": cases}


FIXTURES = {
    "bayesGrid": bayes_grid.fixtures,
    "betaUpdate": beta_update.fixtures,
    "bigo": bigo.fixtures,
    "clt": clt.fixtures,
    "confidenceIntervals": confidence_intervals.fixtures,
    "dataAlgorithmModel": data_algorithm_model.fixtures,
    "derivative": derivative.fixtures,
    "distributions": distributions.fixtures,
    "dotProduct": dot_product.fixtures,
    "gitGraph": git_graph.fixtures,
    "gradientDescent": gradient_descent.fixtures,
    "hypothesisPower": hypothesis_power.fixtures,
    "matrixTransform": matrix_transform.fixtures,
    "seededRandom": streams,
    "specialFunctions": special_functions.fixtures,
    "svdImage": svd_image.fixtures,
}


def to_json(groups):
    """One case a line, so that a change shows in a diff as the case it changes."""
    parts = []
    for name, cases in groups.items():
        lines = ",\n".join(json.dumps(case) for case in cases)
        parts.append(f"{json.dumps(name)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    for name, make in FIXTURES.items():
        (folder / f"{name}.json").write_text(to_json(make()), encoding="utf-8")
