"""Full grading of softmax_cross_entropy: logits near and far, labels of any dtype, any layout."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

DTYPES = ["uint8", "int8", "uint16", "int32", "int64"]


@st.composite
def batches(draw):
    """Logits and labels; some rows are far apart, some logits equal."""
    n, classes = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    logits = rng.normal(size=(n, classes)) * draw(st.sampled_from([1, 5, 100, 2e5, 5e6]))
    if draw(st.booleans()):
        logits = np.rint(logits)
    logits += rng.choice([0, 0, 800, -800, 9e5], size=(n, 1)) * draw(st.booleans())
    labels = rng.integers(0, classes, n).astype(draw(st.sampled_from(DTYPES)))
    return logits.clip(-1e6, 1e6), labels


@check({"batch": batches(), "layout": st.sampled_from("CF")}, rel=1e-7, abs=1e-8, examples=150)
def loss_and_gradient(kata, batch, layout):
    logits, y = np.array(batch[0], order=layout), batch[1][::-1].copy()[::-1]
    logits.flags.writeable = y.flags.writeable = False
    loss, gradient = kata.softmax_cross_entropy(logits, y)
    # Another batch in between: the first answer has to stand.
    _, other = kata.softmax_cross_entropy(-logits, y)
    kept = gradient.copy()
    other[...] = 7
    return float(loss), gradient, np.array_equal(kept, gradient)


@st.composite
def large_batches(draw):
    """Many samples and classes, as in a real net."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    n, classes = draw(st.sampled_from([(1000, 10), (3, 3000)]))
    dtype = "uint8" if classes < 256 else "int64"
    return rng.normal(size=(n, classes)) * 3, rng.integers(0, classes, n).astype(dtype)


@check({"batch": large_batches()}, rel=1e-7, abs=1e-8, examples=4)
def many(kata, batch):
    loss, gradient = kata.softmax_cross_entropy(*batch)
    return float(loss), gradient


@many.large()
def ten_thousand_samples(rng, n=10_000):
    return {"batch": (rng.normal(size=(n, 20)), rng.integers(0, 20, n))}
