"""Full grading of nearest_digit: small images with every kind of pixel, then many large ones."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, upto


@st.composite
def tasks(draw):
    """A few images; their pixels vary a lot, a little, or in test alone."""
    n, m = draw(st.integers(1, 9)), draw(st.integers(0, 5))
    shape = draw(st.tuples(st.integers(1, 3), st.integers(1, 3)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    reach = rng.choice([1, 10, 100, 256], size=shape)
    train = (rng.random((n, *shape)) * reach).astype("uint8")
    test = rng.integers(0, 256, (m, *shape), dtype="uint8")
    if rng.random() < 0.5:
        test = (test / 256 * reach).astype("uint8")
    labels = rng.integers(0, rng.integers(1, 11), n).astype(rng.choice(["uint8", "int64"]))
    return train, labels, test, draw(st.integers(1, n))


def laid_out(array):
    """The same numbers, read-only, with the first axis reversed and the last axis outermost."""
    array = np.array(array[::-1], order="F")[::-1]
    array.flags.writeable = False
    return array


@check({"task": tasks()}, examples=120, vary={"task.2": upto(5_000), "task.0, task.1": upto(1_100)})
def votes(kata, task):
    """What an answer finds a second time, after the first result was written over."""
    train, labels, test, k = task
    if k % 2:
        train, labels, test = (laid_out(array) for array in (train, labels, test))
    for array in kata.nearest_digit(train, labels, test, k):
        array[...] = 0
    return kata.nearest_digit(train, labels, test, k)


@votes.verify
def _(yours, reference, task):
    are_voted(yours, task)


def are_voted(yours, task):
    """Near ties may stand in either order, and the vote has to fit the neighbours given."""
    train, labels, test, k = task
    assert isinstance(yours, tuple) and len(yours) == 2, "expected a tuple (digits, neighbours)"
    pixels = train[0].size
    for name, array, shape in zip(
        ("digits", "neighbours"), yours, ((len(test),), (len(test), k)), strict=True
    ):
        assert isinstance(array, np.ndarray), (
            f"{name}: expected an array, got {type(array).__name__}"
        )
        assert array.shape == shape, f"{name}: expected shape {shape}, got {array.shape}"
        assert array.dtype.kind in "iu", f"{name}: expected integers, got {array.dtype}"
    digits, neighbours = yours
    a, b = (x.reshape(len(x), pixels).astype(float) for x in (train, test))
    spread = a.std(axis=0)
    a, b = a[:, spread > 0] / spread[spread > 0], b[:, spread > 0] / spread[spread > 0]
    exact = np.sqrt(((b[:, np.newaxis] - a) ** 2).sum(axis=2))
    for i, row in enumerate(neighbours.tolist()):
        assert set(row) <= set(range(len(train))), f"expected positions in train, got {row}"
        assert len(set(row)) == k, f"test[{i}] has the same neighbor twice: {row}"
        off = np.abs(exact[i, row] - np.sort(exact[i])[:k]) > 1e-3 * exact[i].max()
        start = max(0, int(off.argmax()) - 4)
        part = slice(start, start + 9)
        assert not off.any(), (
            f"the nearest of test[{i}]{f' from place {start} on' * (start > 0)}: expected "
            f"{exact[i].argsort()[:k][part].tolist()}, got {row[part]}"
        )
        counts = np.bincount(labels[row])
        found = {label: int(counts[label]) for label in np.flatnonzero(counts).tolist()}
        assert digits[i] == counts.argmax(), (
            f"the votes of test[{i}] by label are {found}: expected {counts.argmax()}, got "
            f"{digits[i]}"
        )


def a_thousand(k):
    """Return a task: 400 nines near the first test image, 200 fours, and 400 ones far from it."""
    place = np.arange(1_000)
    # The last pixel is 201 in one image, 200 in all others: its deviation is 0.03.
    pixels = [place // 4, place * 7 % 50, 200 + (place == 700)]
    train = np.stack(pixels, axis=1).astype("uint8")[:, np.newaxis]
    test = np.array([[[0, 25, 200]], [[0, 25, 201]], [[249, 0, 200]]], dtype="uint8")
    return train, np.repeat([9, 4, 1], [400, 200, 400]), test, k


@check({"k": st.sampled_from([1_000, 401, 9])}, examples=10)
def votes_of_a_thousand(kata, k):
    """More votes than a byte can count, after a call with other images between the same ends."""
    train, labels, test, _ = a_thousand(k)
    others = train.copy()
    others[1:-1] //= 2
    kata.nearest_digit(others, labels, test, k)
    return kata.nearest_digit(train, labels, test, k)


@votes_of_a_thousand.verify
def _(yours, reference, k):
    are_voted(yours, a_thousand(k))


@check(
    {
        "train": st.just(np.array([[[1]], [[5]], [[9]]], dtype="uint8")),
        "labels": st.just(np.array([3, 4, 5])),
        "test": st.just(np.array([[[2]], [[8]]], dtype="uint8")),
        "k": st.just(1),
    },
    examples=1,
)
def many(kata, train, labels, test, k):
    return kata.nearest_digit(train, labels, test, k)[0].astype("int64")


@many.large(at_most=20)
def four_hundred_and_six_hundred(rng):
    """Ten prototypes, each image near one: no vote hangs on a rounding."""
    prototypes = rng.integers(0, 256, (10, 56, 56))
    digits = rng.integers(0, 10, 1000)
    images = (0.7 * prototypes[digits] + rng.integers(0, 70, (1000, 56, 56))).astype("uint8")
    return {"train": images[:400], "labels": digits[:400], "test": images[400:], "k": 3}
