"""Full grading of confusion_matrix: few and many classes, every dtype, the errors; then speed."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome, result, upto

DTYPES = ["uint8", "int16", "int32", "int64"]


@st.composite
def questions(draw):
    """Labels of few pairs that come often; now and then one that is no class, or one too many."""
    # From 12, 17, 182 and 257 on, a number for each cell outgrows int8, uint8, int16 and uint16.
    edges = st.sampled_from([10, 12, 17, 182, 257, 300])
    classes = draw(st.one_of(st.integers(1, 5), edges, st.integers(1, 300)))
    n = draw(st.integers(0, 12))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    # Both ends come often; 255 is the last class that a byte can name.
    pool = np.append(rng.integers(0, classes, size=3), [0, classes - 1])
    truth, predicted = pool[rng.integers(0, 5, size=(2, n))]
    faults = ["too large", "wraps", "a cell", "negative", "length"]
    fault = draw(st.sampled_from(["none"] * 5 + faults))
    if fault == "a cell" and n and classes > 2:
        # Times the number of classes it is a little more than 2**64, and so the number of a cell.
        truth[rng.integers(n)] = 2**64 // classes + 1
    elif fault in ("too large", "wraps", "negative") and n:
        labels = truth if rng.random() < 0.5 else predicted
        wraps = rng.choice([2**32, 2**32 + classes - 1, 2**16 if classes <= 2**8 else 2**40])
        labels[rng.integers(n)] = {"too large": classes, "wraps": wraps, "negative": -1}[fault]
    if fault == "length":
        truth = np.append(truth, 0)[: rng.choice([1, n + 1])] if n != 1 else np.array([0, 0])
    fits = [
        [dtype for dtype in DTYPES if (labels.astype(dtype) == labels).all()]
        for labels in (truth, predicted)
    ]
    return truth.astype(rng.choice(fits[0])), predicted.astype(rng.choice(fits[1])), classes


@check(
    {"question": questions()},
    examples=120,
    vary={"question.0, question.1": upto(40_000)},
    result=result(dtype="int64", owns_memory=True),
)
def counts(kata, question):
    return outcome(lambda: kata.confusion_matrix(*question), ValueError)


@check(
    {
        "n": st.sampled_from([5_003, 150_001]),
        "fault": st.sampled_from(["none", "true", "predicted"]),
    },
    examples=30,
)
def the_last_of_many(kata, n, fault):
    """The last example is the only one of its kind, or no class."""
    truth, predicted = np.arange(n) % 3, np.arange(n) // 2 % 3
    truth[-1] = predicted[-1] = 3
    if fault != "none":
        (truth if fault == "true" else predicted)[-1] = 4
    return outcome(lambda: kata.confusion_matrix(truth, predicted, 4), ValueError)


@check({"labels": st.lists(st.integers(0, 3), max_size=9)}, examples=20)
def owns_its_memory(kata, labels):
    """Read-only labels, every other one of an array; then once more, after writing."""
    pairs = np.array([labels, labels[::-1]], dtype="int64").T
    pairs.flags.writeable = False
    first = kata.confusion_matrix(pairs[:, 0], pairs[:, 1], 4)
    kept = first.copy()
    first += 1
    return kept, kata.confusion_matrix(pairs[:, 0], pairs[:, 1], 4)


@check({"truth": st.just(np.arange(3)), "predicted": st.just(np.arange(3))}, examples=1)
def many(kata, truth, predicted):
    return kata.confusion_matrix(truth, predicted, 10)


@many.large(at_most=300)
def two_hundred_thousand_examples(rng):
    return {
        "truth": rng.integers(0, 10, size=200_000),
        "predicted": rng.integers(0, 10, size=200_000),
    }
