"""Full grading of honest_splits: properties of the folds, whatever way they were cut."""

import warnings
from collections import Counter
from itertools import combinations, pairwise

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto

# Some are equal up to capitals, blanks, accents or their end.
NAMES = ["Ana", "ana", "Ana ", "An\xe1", "Hurricane Ana", "Hurricane Bob", "Bob", ""]
# Names of an index, which an answer may want for a column of its own.
INDEX_NAMES = st.sampled_from([None, None, "group", "label", "time", "fold", "index"])
# How many folds: the same number for a column and beside it.
FOLDS = st.shared(st.integers(2, 7), key="n")


def plain(folds):
    """Return the folds, each part sorted, and the types of what holds them."""
    parts = [part for pair in folds for part in pair]
    types = sorted({type(folds).__name__, *(f"part: {type(part).__name__}" for part in parts)})
    return [[np.sort(np.asarray(part)) for part in pair] for pair in folds], types


def sound(yours, rows, n, empty=""):
    """See that these are n pairs of positions, none twice; ``empty`` says why no part is empty."""
    folds, types = yours
    assert types == ["list", "part: ndarray"], (
        f"expected a list of pairs of numpy arrays, got these types: {', '.join(types)}"
    )
    assert len(folds) == n, f"expected {n} pairs, got {len(folds)}"
    folds = [[part.tolist() for part in pair] for pair in folds]
    for number, (train, test) in enumerate(folds):
        assert train, f"pair {number}: its training part is empty{empty}"
        assert test, f"pair {number}: its test part is empty{empty}"
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
    n = draw(FOLDS)
    names = draw(st.permutations(NAMES))[: draw(st.just(n) | st.integers(n, len(NAMES)))]
    rows = [*names, *draw(st.lists(st.sampled_from(names), max_size=12))]
    order = draw(st.permutations(rows))
    labels = draw(st.lists(st.integers(0, 9), min_size=len(rows), max_size=len(rows)))
    index = pd.Index(labels, name=draw(INDEX_NAMES))
    return pd.Series(order, index=index, dtype="str")


@check({"groups": grouped(), "n": FOLDS}, examples=60, vary={"groups": upto(34_000)})
def by_group(kata, groups, n):
    return plain(kata.group_folds(groups, n))


@by_group.verify
def _(yours, reference, groups, n):
    folds = sound(yours, len(groups), n, f", though there are {groups.nunique()} groups")
    complete(folds, len(groups))
    for train, test in folds:
        shared = set(groups.iloc[train]) & set(groups.iloc[test])
        assert not shared, f"the group {min(shared)!r} is in both parts"


@st.composite
def timed(draw):
    """Times that repeat, some of them seconds apart, in any order."""
    n = draw(FOLDS)
    start = draw(st.sampled_from(["1969-12-31 23:50", "2013-02-08", "2013-03-10"]))
    step = draw(st.sampled_from(["100ms", "1s", "7min", "1h", "1D", "40D"]))
    places = draw(st.lists(st.integers(0, 19), min_size=n + 1, max_size=n + 9, unique=True))
    places += draw(st.lists(st.sampled_from(places), max_size=6))
    places = np.array(draw(st.permutations(places)))
    times = pd.Timestamp(start) + places * pd.Timedelta(step)
    return pd.Series(times, index=pd.Index(places // 2, name=draw(INDEX_NAMES)))


@check({"times": timed(), "n": FOLDS}, examples=60)
def by_time(kata, times, n):
    return plain(kata.time_folds(times, n))


@by_time.verify
def _(yours, reference, times, n):
    different = sorted(set(times))
    widest = max(pairwise(different), key=lambda gap: gap[1] - gap[0])
    most, rows = Counter(times).most_common(1)[0]
    said = (
        f", though there are {len(different)} different times for n = {n}. The most frequent, "
        f"{most}, has {rows} of {len(times)} rows; the widest gap, from {widest[0]} to "
        f"{widest[1]}, has none"
    )
    folds = sound(yours, len(times), n, said)
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
    kinds = draw(st.permutations([0, 1, 2, -5]))[: draw(st.integers(2, 4))]
    # The first is common enough for two seeds to differ; others may be rarer than n.
    counts = [draw(st.integers(20, 30)), *(draw(st.integers(1, 25)) for _ in kinds[1:])]
    rows = np.repeat(kinds, counts)
    if draw(st.booleans()):
        rows = np.random.default_rng(draw(st.integers(0, 99))).permutation(rows)
    index = pd.RangeIndex(len(rows))
    if draw(st.booleans()):
        index = pd.Index(draw(st.permutations(range(7))) * len(rows), name=draw(INDEX_NAMES))
    return pd.Series(rows, index=index[: len(rows)])


@check(
    {"labels": labelled(), "n": FOLDS, "seed": st.integers(0, 999), "more": st.integers(1, 9)},
    examples=40,
    vary={"labels": upto(34_000)},
)
def by_label(kata, labels, n, seed, more):
    with warnings.catch_warnings():
        # StratifiedKFold warns of a label that is rarer than n.
        warnings.simplefilter("ignore", UserWarning)
        return [plain(kata.class_folds(labels, n, number)) for number in (seed, seed, seed + more)]


@by_label.verify
def _(yours, reference, labels, n, seed, more):
    answers = [sound(answer, len(labels), n) for answer in yours]
    for folds in answers:
        complete(folds, len(labels))
        for label, m in Counter(labels).items():
            counts = [int((labels.iloc[test] == label).sum()) for _, test in folds]
            assert all(abs(count - m / n) < 2 for count in counts), (
                f"{m} rows of label {label} in {n} test parts: {counts}"
            )
    assert answers[0] == answers[1], "the same seed, and other folds"
    assert answers[0] != answers[2], "another seed, and the same folds"


#: How far seeds lie apart that a remainder, or a few bits of them, would take for the same.
APART = (0, 1, 2, 10, 16, 64, 100, 128, 1000, 10_000, 2**15, 2**16, 10**6, 2**20, 2**24)


@check({"labels": st.just(pd.Series([0, 1, 1] * 20)), "seed": st.integers(0, 999)}, examples=2)
def by_seed(kata, labels, seed):
    drawn = [kata.class_folds(labels, 3, seed + apart) for apart in APART]
    return [[np.sort(test).tolist() for _, test in folds] for folds in drawn]


@by_seed.verify
def _(yours, reference, labels, seed):
    for (a, one), (b, other) in combinations(zip(APART, yours, strict=True), 2):
        assert one != other, f"the seeds {seed + a} and {seed + b}, and the same folds"
