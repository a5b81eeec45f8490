"""Full grading of honest_splits: properties of the folds, whatever way they were cut."""

import warnings
from collections import Counter

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

NAMES = ["Ana", "ana", "Ana ", "Bob", "Fay", "Ida", "Eli", ""]


def plain(folds):
    """Return the folds as lists of int, each part sorted."""
    return [[sorted(np.asarray(part).tolist()) for part in pair] for pair in folds], isinstance(
        folds, list
    )


def sound(yours, rows, n):
    """See that these are n pairs of positions, none twice."""
    folds, is_list = yours
    assert is_list, "expected a list"
    assert len(folds) == n, f"expected {n} pairs, got {len(folds)}"
    for train, test in folds:
        assert train and test, "a part is empty"
        both = train + test
        assert len(set(both)) == len(both), "a row is twice in a pair"
        assert set(both) <= set(range(rows)), "no position of a row"
    return folds


def complete(folds, rows):
    """See that each row is tested once and else trained on."""
    tested = sorted(row for _, test in folds for row in test)
    assert tested == list(range(rows)), "expected each row in one test part"
    assert all(len(train) + len(test) == rows for train, test in folds), (
        "expected all other rows in the training part"
    )


@st.composite
def grouped(draw):
    n = draw(st.integers(2, 5))
    names = draw(st.permutations(NAMES))[: draw(st.integers(n, len(NAMES)))]
    rows = [*names, *draw(st.lists(st.sampled_from(names), max_size=12))]
    order = draw(st.permutations(rows))
    labels = draw(st.lists(st.integers(0, 9), min_size=len(rows), max_size=len(rows)))
    return pd.Series(order, index=labels, dtype="str"), n


@check({"case": grouped()}, examples=60)
def by_group(kata, case):
    return plain(kata.group_folds(*case))


@by_group.verify
def _(yours, reference, case):
    groups, n = case
    folds = sound(yours, len(groups), n)
    complete(folds, len(groups))
    for train, test in folds:
        shared = set(groups.iloc[train]) & set(groups.iloc[test])
        assert not shared, f"the group {min(shared)!r} is in both parts"


@st.composite
def timed(draw):
    """Times that repeat, some of them seconds apart, in any order."""
    n = draw(st.integers(2, 7))
    start = draw(st.sampled_from(["1969-12-31 23:50", "2013-02-08", "2013-03-10"]))
    step = draw(st.sampled_from(["100ms", "1s", "7min", "1h", "1D", "40D"]))
    places = draw(st.lists(st.integers(0, 19), min_size=n + 1, max_size=n + 9, unique=True))
    places += draw(st.lists(st.sampled_from(places), max_size=6))
    places = np.array(draw(st.permutations(places)))
    times = pd.Timestamp(start) + places * pd.Timedelta(step)
    return pd.Series(times, index=places // 2), n


@check({"case": timed()}, examples=60)
def by_time(kata, case):
    times, n = case
    return plain(kata.time_folds(times, n))


@by_time.verify
def _(yours, reference, case):
    times, n = case
    folds = sound(yours, len(times), n)
    late = None
    for train, test in folds:
        first = times.iloc[test].min()
        assert times.iloc[train].max() < first, "the training part is not before the test part"
        earlier = np.flatnonzero(times < first).tolist()
        assert train == earlier, "expected all earlier rows in the training part"
        assert late is None or late < first, "the test parts are not in order of time"
        late = times.iloc[test].max()
    tested = sum(len(test) for _, test in folds)
    assert tested + len(folds[0][0]) == len(times), "a row is neither tested nor in the first run"


@st.composite
def labelled(draw):
    n = draw(st.integers(2, 4))
    kinds = draw(st.permutations([0, 1, 2, 5]))[: draw(st.integers(2, 4))]
    # The first is common enough for two seeds to differ; others may be rarer than n.
    counts = [draw(st.integers(20, 30)), *(draw(st.integers(1, 25)) for _ in kinds[1:])]
    rows = np.repeat(kinds, counts)
    if draw(st.booleans()):
        rows = np.random.default_rng(draw(st.integers(0, 99))).permutation(rows)
    return pd.Series(rows), n


@check({"case": labelled(), "seed": st.integers(0, 999), "more": st.integers(1, 9)}, examples=40)
def by_label(kata, case, seed, more):
    labels, n = case
    with warnings.catch_warnings():
        # StratifiedKFold warns of a label that is rarer than n.
        warnings.simplefilter("ignore", UserWarning)
        return [plain(kata.class_folds(labels, n, number)) for number in (seed, seed, seed + more)]


@by_label.verify
def _(yours, reference, case, seed, more):
    labels, n = case
    for answer in yours:
        folds = sound(answer, len(labels), n)
        complete(folds, len(labels))
        for label, m in Counter(labels).items():
            counts = [int((labels.iloc[test] == label).sum()) for _, test in folds]
            assert all(abs(count - m / n) < 2 for count in counts), (
                f"{m} rows of label {label} in {n} test parts: {counts}"
            )
    assert yours[0] == yours[1], "the same seed, and other folds"
    assert yours[0] != yours[2], "another seed, and the same folds"
