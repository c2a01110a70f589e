"""Fixtures of src/webview/figures/shared/maths: values of SciPy's special functions and distributions."""

import numpy as np
from scipy import special, stats


def t_quantile(p, df):
    """The quantile of Student's t distribution, polished by Newton's method: older versions of SciPy stop at nine digits."""
    if p > 0.5:
        return -t_quantile(1 - p, df)
    t = float(stats.t.ppf(p, df))
    for _ in range(3):
        t -= float((special.stdtr(df, t) - p) / stats.t.pdf(t, df))
    return t


def fixtures():
    return {
        "logGamma": [{"x": x, "value": float(special.gammaln(x))} for x in (0.01, 0.3, 0.5, 1, 1.5, 2, 3.7, 10, 55.5, 171, 1000)],
        "gamma": [
            {"a": a, "x": x, "lower": float(special.gammainc(a, x)), "upper": float(special.gammaincc(a, x))}
            for a in (0.5, 1, 2.5, 10, 40.5, 101)
            for x in (0.0, 1e-6, 0.2, 1, 3.4, 9, 11.5, 39, 60, 150)
        ],
        "beta": [
            {"a": a, "b": b, "x": x, "cdf": float(special.betainc(a, b, x)), "pdf": float(stats.beta.pdf(x, a, b))}
            for a in (0.5, 1, 2, 7.5, 60, 500)
            for b in (0.5, 1, 3, 20, 480)
            for x in (1e-6, 0.02, 0.1, 0.35, 0.5, 0.51, 0.8, 0.999)
        ],
        "betaQuantile": [
            {"a": a, "b": b, "p": p, "x": float(special.betaincinv(a, b, p))}
            for a in (0.5, 1, 2, 7.5, 60, 500)
            for b in (0.5, 1, 3, 20, 480)
            for p in (0.005, 0.025, 0.25, 0.5, 0.9, 0.975, 0.995)
        ],
        "normal": [
            {"z": float(z), "pdf": float(stats.norm.pdf(z)), "cdf": float(stats.norm.cdf(z))} for z in np.linspace(-9, 9, 37)
        ],
        "normalQuantile": [
            {"p": p, "z": float(stats.norm.ppf(p))} for p in (1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.5, 0.6, 0.95, 0.975, 0.9995)
        ],
        "studentT": [
            {"t": t, "df": df, "pdf": float(stats.t.pdf(t, df)), "cdf": float(stats.t.cdf(t, df))}
            for df in (1, 2, 3, 4.5, 9, 29, 200)
            for t in (-30.0, -4.2, -1.0, -0.1, 0.0, 0.01, 0.7, 2.5, 12.0)
        ],
        "studentTQuantile": [
            {"p": p, "df": df, "t": t_quantile(p, df)}
            for df in (1, 2, 3, 4, 5, 7, 9, 14, 19, 29, 49, 99, 200)
            for p in (0.0005, 0.005, 0.025, 0.05, 0.1, 0.24, 0.26, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.975, 0.995, 0.9995)
        ],
    }
