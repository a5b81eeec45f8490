"""Full grading of naive_bayes: every function by value, for all dtypes, layouts and labels."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def tables(draw, counts=True):
    """Counts, or numbers far from 0, with labels that may be negative, and some new rows."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, m, d = draw(st.tuples(st.integers(1, 12), st.integers(1, 4), st.integers(1, 6)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X, queries = (rng.poisson(draw(st.sampled_from([0.3, 3, 90])), (rows, d)) for rows in (n, m))
    made = [
        np.array(array.clip(0, 127), dtype=dtype, order=draw(st.sampled_from("CF")))
        for array in (X, queries)
    ]
    if not counts and "f" in dtype and draw(st.booleans()):
        # Near 900 little is left of a mean of squares less a squared mean.
        made = [(900 + array / 8).astype(dtype) for array in made]
    made.insert(1, rng.integers(-2, 3, n).astype(draw(st.sampled_from(["int64", "int8", ">i4"]))))
    for array in made:
        array.flags.writeable = False
    return tuple(made)


def plain(labels):
    """Any integer dtype is right for labels."""
    whole = isinstance(labels, np.ndarray) and labels.dtype.kind in "iu"
    return labels.astype(np.int64) if whole else labels


@check(
    {"table": tables(counts=False), "smoothing": st.sampled_from([1e-7, 1e-3, 0.5, 20.0])},
    abs=1e-9,
)
def normals(kata, table, smoothing):
    return kata.gaussian(*table, smoothing)


@check({"table": tables(), "alpha": st.sampled_from([1e-8, 1e-3, 1, 2.5])}, abs=1e-9)
def words(kata, table, alpha):
    joint = kata.multinomial(*table, alpha)
    return {
        "log_priors": kata.log_priors(table[1]),
        "multinomial": joint,
        "posterior": kata.posterior(joint),
    }


@check({"table": tables(), "seed": st.integers(0, 999)})
def labels(kata, table, seed):
    """Of whole numbers, so that some are equal; others are nearly so, and low."""
    rng, classes = np.random.default_rng(seed), len(np.unique(table[1]))
    joint = rng.integers(-3, 0, (4, classes)).astype(float)
    near = joint * rng.choice([1, 2**-8, 2**-24]) - rng.choice([0, 1024])
    return {
        "labels": plain(kata.classify(table[1], near)),
        "posterior": kata.posterior(joint * rng.choice([10.5, 400])),
    }


@words.large()
def two_thousand_texts(rng, n=2000):
    X = rng.poisson(0.2, (n, 300))
    return {"table": (X, rng.integers(0, 5, n), X[:500]), "alpha": 1.0}
