"""Full grading of naive_bayes: every function by value, for all dtypes, layouts and labels."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

#: The largest counts of narrow dtypes; of all others 1,000.
MOST = {"int8": 127, "uint8": 255}
DTYPES = ["float64", ">f8", "int64", "uint8", "int8", ">i2"]
#: Labels of any integers: at the ends of a byte, and where float64 has no odd numbers.
LABELS = {
    "int64": [[-2, -1, 0, 1, 2], [2**60 - 1, 2**60, 2**60 + 1], list(range(9))],
    "int8": [[-2, 0, 2], [-128, -1, 127]],
    ">i4": [[-2, 0, 2], [70_000, 70_001]],
    "uint8": [[0, 1], [3, 200, 255]],
}


@st.composite
def tables(draw, counts=True):
    """Counts, or numbers near 0 and far from it, with labels of any integers, and new rows."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n = draw(st.integers(1, 12) | st.just(60))
    m, d = draw(st.tuples(st.integers(1, 4), st.integers(1, 6)))
    # Of new rows it may be another.
    dtypes = draw(st.sampled_from([(name, name) for name in DTYPES] + [("uint8", "int64")]))
    # In int16 sixty counts of 600 wrap.
    X, queries = (
        rng.poisson(draw(st.sampled_from([0.3, 3, 90, 600])), (rows, d)) for rows in (n, m)
    )
    made = [
        np.array(
            array.clip(0, MOST.get(dtype, 1000)), dtype=dtype, order=draw(st.sampled_from("CF"))
        )
        for array, dtype in zip((X, queries), dtypes, strict=True)
    ]
    if not counts and "f" in dtypes[0]:
        # Near 900 little is left of a mean of squares less a squared mean.
        move = draw(
            st.sampled_from(
                [lambda array: array, lambda array: 900 + array / 80, lambda array: array / 8 - 20]
            )
        )
        made = [move(array).astype(dtypes[0]) for array in made]
    kind = draw(st.sampled_from(list(LABELS)))
    made.insert(1, rng.choice(np.array(draw(st.sampled_from(LABELS[kind])), dtype=kind), n))
    for array in made:
        array.flags.writeable = False
    return tuple(made)


def plain(labels):
    """Any integer dtype is right for labels."""
    whole = isinstance(labels, np.ndarray) and labels.dtype.kind in "iu"
    return labels.astype(np.int64) if whole else labels


@check(
    {
        "table": tables(counts=False),
        "smoothing": st.sampled_from([1e-12, 1e-7, 1e-3, 0.5, 20.0]) | st.floats(1e-8, 40),
    },
    abs=1e-9,
)
def normals(kata, table, smoothing):
    return kata.gaussian(*table, smoothing)


@check(
    {
        "table": tables(),
        "alpha": st.sampled_from([1e-100, 1e-8, 1e-3, 1, 2.5]) | st.floats(1e-9, 40),
    },
    abs=1e-9,
)
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
