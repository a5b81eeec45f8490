from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from .decision_tree import best_split, gini, grow, predict

X = np.array([[7, 3], [2, 9], [7, 4], [5, 8], [1, 1], [9, 6]])
Y = np.array([5, 8, 5, 8, 5, 5])


def impurity(labels):
    """Return Gini's impurity, exactly."""
    counts = [labels.count(label) for label in set(labels)]
    return 1 - sum(Fraction(count, len(labels)) ** 2 for count in counts)


def splits(X, y):
    """Return (impurity, feature, threshold) of all splits, one at a time, exactly."""
    found = []
    for feature in range(X.shape[1]):
        values = sorted({float(value) for value in X[:, feature]})
        for below, above in pairwise(values):
            middle = below / 2 + above / 2
            left = [int(label) for x, label in zip(X[:, feature], y, strict=True) if x <= middle]
            right = [int(label) for x, label in zip(X[:, feature], y, strict=True) if x > middle]
            both = len(left) * impurity(left) + len(right) * impurity(right)
            found.append((both / len(y), feature, middle))
    return found


def split_of(X, y):
    with np.errstate(all="ignore"):
        result = best_split(X, y)
    assert isinstance(result, tuple) and len(result) == 3, (
        f"expected (feature, threshold, impurity), got {result!r}. A split need not lower the "
        "impurity: two questions may help where one alone does not."
    )
    feature, threshold, rest = result
    values = X[:, feature].astype(float)
    assert (values > threshold).any(), (
        f"{values.tolist()} are all at most {threshold}: no row goes right. One side must not be "
        "empty."
    )
    return int(feature), float(threshold), float(rest)


def is_best(X, y):
    """Compare with the best of all splits, tried one at a time."""
    feature, threshold, rest = split_of(X, y)
    every = splits(X, y)
    least, first, middle = min(every)
    told = f"(feature, threshold, impurity): expected ({first}, {middle}, {float(least):.4f}), got "
    told += f"({feature}, {threshold}, {rest:.4f}). "
    at = {(column, place): value for value, column, place in every}
    if (feature, threshold) not in at:
        near = sorted({float(value) for value in X[:, feature]})
        told += (
            f"The values are {near}: a threshold lies midway between two, and equal values cannot "
            "be parted." + " 200 + 100 is 44 in bytes." * (X.dtype == np.uint8)
        )
    elif at[feature, threshold] == least:
        told += "Of equals, take the lowest feature, then the lowest threshold. Rounding "
        told += "parts equals by 1e-16: within 1e-9, impurities are equal. "
    else:
        told += (
            f"That split leaves {float(at[feature, threshold]):.4f}, if both sides are weighted by "
            "their rows, and equal values cannot be parted."
        )
    assert (feature, threshold) == (first, middle), told
    assert rest == pytest.approx(float(least)), (
        f"{told} The mean of both sides is weighted by their rows."
    )


@pytest.mark.parametrize(
    ("labels", "expected"),
    [([4, 4, 4], 0), ([1, 0, 0, 1], 0.5), ([2, 9, 2, -1, 2], 0.56)],
    ids=["one class", "two halves", "three classes"],
)
def test_gini_is_one_less_the_squared_shares(labels, expected):
    came = gini(np.array(labels))

    assert isinstance(came, float), f"expected a float, got {type(came).__name__}"
    cause = " Bits: this is the entropy." if labels[0] == 1 and came == 1 else ""
    assert came == pytest.approx(expected, abs=1e-12), (
        f"the impurity of {labels} is {expected}, got {came}.{cause}"
    )


def test_gini_of_equal_shares_is_not_counted_in_bits():
    came = gini(np.array([1, 2, 3, 4]))

    assert came == pytest.approx(0.75), f"four shares of 1/4: expected 0.75, got {came}"


def test_a_threshold_lies_midway_between_two_values():
    is_best(np.array([[4], [11], [3], [8]]), np.array([0, 1, 0, 1]))


def test_the_best_of_all_features_and_thresholds():
    is_best(X, Y)


def test_a_large_side_counts_more_than_a_small_one():
    # Unweighted, one pure row on its own beats a cut in the middle.
    is_best(np.arange(9)[:, np.newaxis], np.array([1, 0, 0, 0, 0, 1, 1, 0, 1]))
    is_best(np.arange(9)[:, np.newaxis], np.array([0, 1, 0, 0, 0, 0, 1, 0, 1]))


def test_equal_values_stay_together():
    is_best(np.array([[3], [5], [5], [5], [8]]), np.array([0, 0, 1, 1, 0]))


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8", "int64"])
def test_the_middle_of_narrow_numbers_does_not_wrap(dtype):
    top = 100 if dtype == "int8" else 200
    before = np.array([[top], [100 - 10], [top - 3], [7]], dtype=dtype)

    is_best(before, np.array([1, 0, 1, 0]))


@pytest.mark.parametrize("labels", [[0, 1, 1, 0], [0, 1, 0, 1]], ids=["both features", "one"])
def test_of_equal_splits_the_lowest_feature_and_threshold_win(labels):
    is_best(np.array([[2, 2], [2, 6], [6, 2], [6, 6]]), np.array(labels))
    is_best(np.array([[1, 1], [2, 2], [3, 3], [4, 4]]), np.array([0, 1, 1, 0]))


@pytest.mark.parametrize(
    "labels",
    [[0, 0, 1, 2, 0, 2, 2], [1, 1, 0, 1, 1, 1, 0, 1]],
    ids=["three classes", "two classes"],
)
def test_equals_that_rounding_parts_are_equal(labels):
    is_best(np.arange(len(labels))[:, np.newaxis], np.array(labels))


def test_without_two_values_there_is_no_split():
    split_of(X, Y)

    came = best_split(np.array([[3, 4], [3, 4], [3, 4]]), np.array([0, 1, 1]))
    one_row = best_split(np.array([[3, 4]]), np.array([1]))

    assert came is None, (
        f"every column has one value: expected None, got {came}. With all of them at most the "
        "threshold, no row goes right."
    )
    assert one_row is None, f"one row: expected None, got {one_row}"


def as_plain(tree):
    """Return a tree of ints, floats and tuples; look at its form."""
    if not isinstance(tree, tuple):
        assert isinstance(tree, int | np.integer), (
            f"a leaf is a label, got {tree!r}. It holds the commonest one."
        )
        return int(tree)
    assert len(tree) == 4, f"expected (feature, threshold, left, right), got {tree!r}"
    return int(tree[0]), float(tree[1]), as_plain(tree[2]), as_plain(tree[3])


@pytest.mark.parametrize(
    ("labels", "leaf"), [([7, 9, 7, 9, 2, 9], 9), ([9, 9, 4, 4, 1, 8], 4)], ids=["most", "equals"]
)
def test_depth_0_is_a_leaf_of_the_commonest_label(labels, leaf):
    came = as_plain(grow(X, np.array(labels), 0))

    assert came == leaf, (
        f"max_depth 0 for {labels}: expected {leaf}, the commonest, the smallest of equals; "
        f"got {came}"
    )


def test_labels_of_one_kind_are_a_leaf():
    came = as_plain(grow(X, np.full(6, 4), 5))

    assert came == 4, f"all labels are 4: expected the leaf 4, got {came}"


def test_a_tree_asks_until_both_sides_are_pure():
    X, y = np.array([[1, 1], [1, 8], [6, 1], [6, 8], [9, 8]]), np.array([0, 1, 1, 0, 0])

    came = [as_plain(grow(X, y, depth)) for depth in (1, 2, 9)]

    # By hand: [9] alone against the rest leaves 4/5 * 1/2, and so does every other first cut but
    # the second feature's, which leaves 2/5 * 1/2 + 3/5 * 4/9.
    first = min(splits(X, y))
    assert came[0][:2] == first[1:], f"depth 1: expected the split {first[1:]}, got {came[0]}"
    assert not isinstance(came[0][2], tuple), f"depth 1: expected two leaves, got {came[0]}"
    assert predict(grow(X, y, 9), X).tolist() == y.tolist(), (
        f"all five rows differ, so a deep tree knows them all: expected {y.tolist()}, got "
        f"{predict(grow(X, y, 9), X).tolist()} from {came[2]}"
    )
    assert came[1][:2] == first[1:], f"depth 2 begins as depth 1 does, got {came[1]}"


def test_predict_sends_a_row_on_the_threshold_left():
    tree = (1, 4.0, (0, 2.5, 30, 10), 20)

    came = predict(tree, np.array([[2, 4], [3, 4], [0, 5], [9, -1]]))

    assert isinstance(came, np.ndarray) and came.shape == (4,), f"expected four labels, got {came}"
    assert came.dtype.kind in "iu", f"expected integers, got {came.dtype}"
    assert came.tolist() == [30, 10, 20, 10], (
        f"expected [30, 10, 20, 10], got {came.tolist()}: a row on the threshold goes left"
    )


def test_agrees_with_all_splits_tried_one_at_a_time(seed):
    rng = np.random.default_rng(seed)
    for _ in range(6):
        X, y = rng.integers(-4, 5, (12, 3)), rng.integers(3, 6, 12)
        before = X.tolist(), y.tolist()
        is_best(X, y)
        grow(X, y, 3)
        assert (X.tolist(), y.tolist()) == before, "an argument has changed"
