"""Full grading of one_hot: labels and rows of any dtype, right ones and almost right ones."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dtypes, upto

NEARLY = [1 + 2.0**-52, 1 - 2.0**-53, 1e-17, 1e-9]
INFINITE = [float("nan"), float("inf"), -float("inf")]
NO_CLASSES = [-1, -2, 0.5, -0.5, 1.5, *INFINITE, *NEARLY, 2**8, 2**16, 2**32, 300]
NO_CELLS = [0.999999, 0.5, 2, -1, -0.5, *INFINITE, *NEARLY, 257, 2**16 + 1, 1, 0]
WHOLE_NO_CELLS = [0, 1, 2, 255]
# Another number in another dtype: it wraps around, or becomes 0. A -0.0 is 0 itself.
LABELS = {"uint64": [2**63, 2**64 - 1, 2**64 - 2], "float32": [-0.0], "float64": [-0.0, 2.0**64]}
CELLS = {
    "int8": [-1, 127],
    "uint16": [256, 257],
    "int64": [2**32, 2**32 + 1, -(2**63)],
    "uint64": [2**63, 2**64 - 1],
    "float32": [-0.0, 1e-45],
    "float64": [-0.0, 1e-200, 5e-324],
}


def result_of(call):
    """The result as plain data; a promised error may be of a subclass."""
    try:
        array = call()
    except ValueError:
        return "ValueError"
    if not isinstance(array, np.ndarray):
        return array
    return array.tolist(), array.shape, array.dtype.kind


def decoded(kata, encoded):
    """What labels_of makes of rows; which integers hold the labels is open."""
    answer = result_of(lambda: kata.labels_of(encoded))
    if isinstance(answer, tuple):
        labels, shape, kind = answer
        return labels, shape, kind in "iu"
    return answer


@st.composite
def labelled(draw):
    """Up to eight labels and the number of classes; sometimes one label is no class."""
    classes = draw(st.integers(1, 6))
    labels = draw(st.lists(st.integers(0, classes - 1), max_size=8))
    dtype = draw(st.sampled_from(["int64", "uint64", "uint8", "int8", "float32", "float64"]))
    wrong = draw(st.none() | st.sampled_from([*NO_CLASSES, classes, classes + 1, -classes]))
    if labels and wrong is not None:
        fits = dtype.startswith("float") or np.iinfo(dtype).min <= wrong <= np.iinfo(dtype).max
        if fits and (dtype.startswith("float") or wrong == int(wrong)):
            labels[draw(st.integers(0, len(labels) - 1))] = wrong
    return np.array(labels, dtype), classes


@check(
    {"case": labelled()},
    examples=120,
    vary={"case.0": upto(40_000) | dtypes("int8", "uint8", "int16", "uint64")},
)
def encodes(kata, case):
    labels, classes = case
    before = labels.tolist()
    answer = result_of(lambda: kata.one_hot(labels, classes))
    return answer, repr(labels.tolist()) == repr(before)


@check({"case": labelled()}, examples=20)
def keeps_float64(kata, case):
    """The exact dtype, of read-only labels that are reversed in memory; then once more."""
    classes = case[1]
    labels = np.arange(classes)[::-1]
    labels.flags.writeable = False
    encoded = kata.one_hot(labels, classes)
    kept, dtype = encoded.copy(), str(encoded.dtype)
    rows = np.asfortranarray(kept)
    rows.flags.writeable = False
    back = kata.labels_of(rows)
    numbers = back.tolist()
    encoded += 1
    back += 1
    again = kata.one_hot(labels, classes), kata.labels_of(rows).tolist()
    return kept, dtype, numbers, again


@st.composite
def encoded_rows(draw):
    """Up to six rows, of which one may have one or two cells that do not belong there."""
    classes = draw(st.integers(1, 5))
    labels = draw(st.lists(st.integers(0, classes - 1), max_size=6))
    dtype = draw(st.sampled_from(["bool", "uint8", "int64", "float32", "float64"]))
    rows = np.eye(classes)[labels].reshape(-1, classes)
    if labels:
        cells = st.sampled_from(
            NO_CELLS if dtype.startswith("float") else [0, 1] if dtype == "bool" else WHOLE_NO_CELLS
        )
        spoilt = draw(st.lists(st.integers(0, len(labels) - 1), max_size=2))
        for row in spoilt:
            rows[row, draw(st.integers(0, classes - 1))] = draw(cells)
    return rows.astype(dtype)


@check({"encoded": encoded_rows()}, examples=150, vary={"encoded": upto(40_000)})
def decodes(kata, encoded):
    return decoded(kata, encoded)


@check({"place": st.integers(0, 2)}, examples=3)
def numbers_of_one_dtype(kata, place):
    """Three classes, and one number that is another one in another dtype."""
    answers = {}
    for dtype, numbers in LABELS.items():
        for number in numbers:
            labels = np.array([2, 1, 2], dtype)
            labels[place] = number
            answer = result_of(lambda labels=labels: kata.one_hot(labels, 3))
            answers[f"a {dtype} label of {number}"] = answer
    for dtype, numbers in CELLS.items():
        for number in numbers:
            encoded = np.eye(3, dtype=dtype)
            encoded[place, place - 1] = number
            answers[f"a {dtype} cell of {number}"] = decoded(kata, encoded)
    return answers


# Twelve inputs, so all are tried. Not more classes: a unit matrix of them has to fit in memory.
@check(
    {
        "size": st.sampled_from([(5_000, 3), (5, 300)]),
        "dtype": st.sampled_from(["int8", "uint8", "float32"]),
        "wrong": st.booleans(),
    },
    examples=60,
)
def many(kata, size, dtype, wrong):
    """Many labels, of which only the last may be wrong; or more classes than a byte can number."""
    n, classes = size
    labels = np.linspace(classes - 1, 0, n).round().astype("int64")
    encoded = (labels[:, np.newaxis] == np.arange(classes)).astype(dtype)
    if wrong:
        labels[-1], encoded[-1, -1] = classes, 1
    return {
        "rows": result_of(lambda: kata.one_hot(labels, classes)),
        "labels": decoded(kata, encoded),
    }
