"""Full grading of cluster_digits: random pairings, and groups with some labels changed."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, dtypes, upto, words

NAMES = ["one", "two", "One", "one ", "x", ""]


@st.composite
def pairings(draw):
    labels = draw(st.lists(st.sampled_from(NAMES) | st.just("two"), min_size=1, max_size=24))
    numbers = draw(st.lists(st.integers(-9, 99), min_size=1, max_size=7, unique=True))
    clusters = [draw(st.sampled_from(numbers)) for _ in labels]
    index = draw(st.permutations(range(len(labels))))
    return pd.Series(labels, index=np.array(index) // 2, dtype="str"), np.array(clusters)


# Clusters come from an estimator of this machine, and pandas counts no others.
OWN_ORDER = {"big-endian": "estimators number clusters in the machine's own byte order"}


@check(
    {"case": pairings()},
    examples=60,
    without=OWN_ORDER,
    vary={"case.0": words(), "case.1": dtypes("int8", "uint8", "int32")},
)
def pairing(kata, case):
    return kata.paired_accuracy(*case)


def numbered(case):
    """The same with ints for labels, some of them negative."""
    labels, clusters = case
    return labels.map({name: 7 * n - 9 for n, name in enumerate(NAMES)}).astype("int64"), clusters


@check(
    {"case": pairings().map(numbered)},
    examples=10,
    without=OWN_ORDER,
    vary={"case.0, case.1": upto(5000)},
)
def pairing_of_numbers(kata, case):
    return kata.paired_accuracy(*case)


@st.composite
def groups(draw):
    """Groups far apart in each column, some rows with another group's label, a constant column."""
    k = draw(st.integers(2, 4))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    group = rng.permutation(np.repeat(np.arange(k), rng.integers(6, 12)))
    names = draw(st.permutations(["b", "a", "A", "c"]))[:k]
    labels = [
        names[i] for i in np.where(rng.random(len(group)) < 0.15, rng.permutation(group), group)
    ]
    if len(set(labels)) < k:
        labels = [names[i] for i in group]
    columns = [10.0 * rng.permutation(k)[group] + rng.uniform(-1, 1, len(group)) for _ in range(2)]
    X = pd.DataFrame(np.column_stack([*columns, np.full(len(group), 0.1)]), columns=list("xyz"))
    X.index = rng.integers(0, len(X), len(X))
    return X, pd.Series(labels, dtype="str")


@st.composite
def drowned(draw):
    """Two groups that three columns tell apart, and a column in other units that tells nothing."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    # Odd numbers of rows in a quarter, so that no half of the noise is a half of the groups.
    group, noise = np.repeat([0, 0, 1, 1], [7, 5, 4, 8]), np.repeat([0, 1, 0, 1], [7, 5, 4, 8])
    order = rng.permutation(24)
    columns = [group * size + rng.uniform(-1, 1, 24) for size in (10, -20, 30)]
    X = pd.DataFrame(np.column_stack([*columns, noise * 5000.0])[order], columns=list("abcd"))
    labels = pd.Series(group[order] * 3 - 1)
    return X, labels


@check(
    {"case": groups() | drowned(), "more": st.integers(0, 1), "seed": st.integers(0, 999)},
    examples=12,
    without={
        "extra column": "all columns are clustered",
        "column order": "principal components do not ask for it, and rounding does",
    },
)
def clusters(kata, case, more, seed):
    X, labels = case
    pair = kata.compare(X, labels, 2 + more, seed)
    return type(pair).__name__, [float(number) for number in pair]


@check(
    {"rows": st.integers(30, 50), "shift": st.integers(0, 9), "seed": st.integers(0, 999)},
    examples=3,
)
def seeds(kata, rows, shift, seed):
    """No groups to be found: only the seed makes two answers equal."""
    X = pd.DataFrame(np.random.default_rng(shift).normal(size=(rows, 3)))
    labels = pd.Series(np.arange(rows) % 5)
    return [list(map(float, kata.compare(X, labels, 3, seed))) for _ in range(2)]


@seeds.verify
def _(yours, reference, rows, shift, seed):
    assert yours[0] == yours[1], f"the seed {seed} twice, and {yours[0]} and {yours[1]}"
    assert all(0.2 <= share < 0.7 for share in yours[0]), f"expected about 0.35, got {yours[0]}"


@check({"case": st.integers(0, 999), "seed": st.integers(0, 999)}, examples=4)
def components(kata, case, seed):
    """A rectangle, wider than high: one component tells left from right, two all four corners."""
    rng = np.random.default_rng(case)
    places = np.repeat([(0, 0), (0, 20), (40, 0), (40, 20)], 6, axis=0)
    X = pd.DataFrame(places + rng.uniform(-1, 1, places.shape), columns=["x", "y"])
    sides = pd.Series(places[:, 0])
    corners = pd.Series(np.arange(24) // 6)
    return float(kata.compare(X, sides, 1, seed)[0]), float(kata.compare(X, corners, 2, seed)[0])
