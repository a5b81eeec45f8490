"""Full grading of decision_tree: splits and whole trees by value, with many equal impurities."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

#: Seeds of `nearly_equal`.
NEARLY_EQUAL = [1361, 2041, 2243, 2841]


@st.composite
def tables(draw):
    """Few or many rows of whole numbers, or of any; labels may be negative."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.sampled_from([1, 2, 5, 9, 14, 30]), st.integers(1, 3)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, draw(st.sampled_from([2, 5, 128])), (n, d))
    if draw(st.booleans()):
        # Turned round, a column says the same; only rounding tells the two apart.
        X = np.hstack([X, X.max() - X])
    if "f" in dtype:
        X = draw(st.sampled_from([X / 7, 1e6 - X / 1000, X * 1e-8]))
    y = rng.integers(-1, draw(st.sampled_from([1, 3])), n)
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    y = y.astype(draw(st.sampled_from(["int64", "int8", ">i4"])))
    if y.dtype == np.int64:
        # Beyond 2**53 floats have no odd numbers.
        y += draw(st.sampled_from([0, 2**53, -(2**62)]))
    X.flags.writeable = y.flags.writeable = False
    return X, y


def nearly_equal(seed):
    """A table whose best splits differ by less than 3e-6, and by more than 1e-9."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 100, (300, 4)), rng.integers(0, 2, 300)


@st.composite
def hardly_better(draw):
    """Two columns of two values, whose splits differ by more than 1e-9, and by less than 5e-8."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, ones = draw(st.integers(200, 300)), draw(st.integers(80, 120))
    left, among = (part.ravel() for part in np.meshgrid(np.arange(1, n), np.arange(ones + 1)))
    fits = (among <= left) & (ones - among <= n - left)
    left, among = left[fits], among[fits]
    sides = (left, among), (n - left, ones - among)
    impurity = sum(2 * k * (1 - k / m) for m, k in sides) / n
    order = np.argsort(impurity)
    gaps = np.diff(impurity[order])
    at = rng.choice(np.flatnonzero((gaps > 3e-9) & (gaps < 5e-8)))
    y, columns = (np.arange(n) < ones).astype(int), []
    # The better one comes last.
    for split in order[[at + 1, at]]:
        goes = np.arange(n) < among[split]
        goes |= (np.arange(n) >= ones) & (np.arange(n) < ones + left[split] - among[split])
        columns.append(~goes)
    rows = rng.permutation(n)
    return np.column_stack(columns)[rows].astype(int), y[rows]


@st.composite
def many_rows(draw):
    """More than 46,340 rows: in int32 the square of their count wraps."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    X = rng.choice(3, (50_000, 1), p=[0.97, 0.02, 0.01])
    return X, (rng.random(50_000) < 0.001 + 0.3 * (X[:, 0] > 1)).astype(int)


def plain(tree):
    """Numbers of any library are right in a tree."""
    if isinstance(tree, tuple) and len(tree) == 4:
        feature, threshold, left, right = tree
        return int(feature), float(threshold), plain(left), plain(right)
    return int(tree) if isinstance(tree, int | np.integer) else tree


@check(
    {"table": st.one_of(tables(), st.sampled_from(NEARLY_EQUAL).map(nearly_equal))},
    rel=1e-9,
    abs=1e-9,
)
def splits(kata, table):
    split = plain_split(kata.best_split(*table))
    feature, threshold, impurity = split if type(split) is tuple else [split] * 3
    return {
        "gini": float(kata.gini(table[1])),
        "feature": feature,
        "threshold": threshold,
        "impurity": impurity,
    }


@check({"table": hardly_better()}, rel=1e-12, abs=1e-12, examples=6)
def nearly_as_good(kata, table):
    """The second column's split is better by more than 1e-9."""
    return {"feature": int(kata.best_split(*table)[0])}


@check({"table": many_rows()}, rel=1e-9, abs=1e-9, examples=2)
def fifty_thousand_rows(kata, table):
    return {"gini": float(kata.gini(table[1])), "split": plain_split(kata.best_split(*table))}


def plain_split(split):
    return (int(split[0]), float(split[1]), float(split[2])) if type(split) is tuple else split


@splits.large(at_most=60)
def eight_thousand_rows(rng, n=8000):
    X = rng.normal(size=(n, 4))
    return {"table": (X, (X[:, 0] + rng.normal(size=n) > 0).astype(int))}


# Before `trees`, which tells less of what is missing.
@check({"max_depth": st.sampled_from([30, 99])}, examples=2)
def labels_that_alternate(kata, max_depth):
    """Each question parts one row from the others: n - 1 of them in a row."""
    found = {}
    for n in (8, 9, 12, 16, 30):
        X = np.arange(n)[::-1, np.newaxis]
        name = f"{n} labels that alternate, predicted by their own tree"
        found[name] = whole(kata.predict(kata.grow(X, X[:, 0] % 2, max_depth), X))
    return found


@check({"table": tables(), "max_depth": st.sampled_from([0, 1, 2, 3, 99])})
def trees(kata, table, max_depth):
    X, y = table
    tree = kata.grow(X, y, max_depth)
    found = {"tree": plain(tree), "of rows": whole(kata.predict(tree, X[::-1]))}
    if X.dtype.kind in "iu":
        # Midway between two rows, where thresholds are: of whole numbers that is exact.
        found["between rows"] = whole(kata.predict(tree, (X[:1] + X.astype(float)) / 2))
    return found


@check({"seed": st.integers(0, 10_000), "max_depth": st.sampled_from([1, 2, 99])}, examples=9)
def one_odd_row(kata, seed, max_depth):
    """Impure by 0.002 or 0.0005 is not pure: a leaf holds labels of one kind."""
    rng, found = np.random.default_rng(seed), {}
    for n in (1000, 4000):
        X = rng.permutation(n)[:, np.newaxis]
        # Near an end: there the best split is better than its neighbours by more than 4e-8.
        y = (X[:, 0] == rng.choice([1, -1]) * rng.integers(100) % n).astype(int)
        name = f"tree of {n} rows, of which one has another label"
        found[name] = plain(kata.grow(X, y, max_depth))
    return found


@check({"seed": st.integers(0, 10_000)}, examples=4)
def far_apart(kata, seed):
    """Neighbours whose difference has no room in the dtype of their column."""
    rows, found = np.random.default_rng(seed).permutation(3), {}
    for dtype, values in {"int8": [-100, -99, 100], "int16": [-30000, -29999, 30000]}.items():
        X = np.array(values, dtype=dtype)[rows, np.newaxis]
        split = plain_split(kata.best_split(X, (X[:, 0] > 0).astype(int)))
        found[f"split between {values[1]} and {values[2]} of dtype {dtype}"] = split
    return found


def whole(labels):
    """Any integer dtype is right for labels."""
    integers = isinstance(labels, np.ndarray) and labels.dtype.kind in "iu"
    return labels.astype(np.int64) if integers else labels
