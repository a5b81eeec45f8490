"""Full grading of softmax_cross_entropy: logits near and far, labels of any dtype, any layout."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

DTYPES = [f"{sign}int{bits}" for sign in ("u", "") for bits in (8, 16, 32, 64)]
#: What numpy would warn of; numbers that become 0 are no matter.
STRICT = {"over": "raise", "invalid": "raise", "divide": "raise"}


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
    with np.errstate(**STRICT):
        loss, gradient = kata.softmax_cross_entropy(logits, y)
        then = gradient.copy()
        # Another batch, and the caller writes into what came: the first answer has to stand.
        _, other = kata.softmax_cross_entropy(-logits, y)
    other[...] = 7
    changed = not np.array_equal(gradient, then)
    return {"loss": float(loss), "gradient": then, "gradient changed by the next call": changed}


@check({"batch": batches()}, rel=1e-7, abs=1e-8, examples=40)
def arrays_used_again(kata, batch):
    """The caller writes into both arrays, and calls with them again."""
    (logits, y), found = (array.copy() for array in batch), {}
    for when in ("", " of the same arrays with other numbers"):
        loss, gradient = kata.softmax_cross_entropy(logits, y)
        found |= {f"loss{when}": float(loss), f"gradient{when}": gradient.copy()}
        logits[...] = -logits[:, ::-1]
        y[...] = logits.shape[1] - 1 - y
    return found


@st.composite
def large_batches(draw):
    """Many samples and classes, as in a real net."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    n, classes = draw(st.sampled_from([(1000, 10), (40, 120), (20, 250), (3, 3000)]))
    # Classes beyond what the labels' dtype can count are never right, and are there all the same.
    dtype = draw(st.sampled_from(DTYPES))
    y = rng.integers(0, min(classes, int(np.iinfo(dtype).max) + 1), n).astype(dtype)
    # Labels first: a message shows how a long input begins.
    return {"y": y, "logits": rng.normal(size=(n, classes)) * 3}


@check({"batch": large_batches()}, rel=1e-7, abs=1e-8, examples=25)
def many(kata, batch):
    loss, gradient = kata.softmax_cross_entropy(batch["logits"], batch["y"])
    return {"loss": float(loss), "gradient": gradient}


@many.large()
def ten_thousand_samples(rng, n=10_000):
    return {"batch": {"y": rng.integers(0, 20, n), "logits": rng.normal(size=(n, 20))}}
