"""Full grading of random_forest: chances over many trees, votes and scores by value."""

import math

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome

TREES, NODES = 300, 3


@check(
    {
        "shape": st.sampled_from([(7, 4, 2), (3, 5, 3), (6, 3, 1), (4, 2, 2)]),
        "seed": st.integers(0, 10_000),
    },
    examples=6,
)
def draws(kata, shape, seed):
    """What many trees are given: indices of rows and columns."""
    n, d, m = shape
    # Near 1e6, where float32 has no thousandths.
    X = 999_000 + np.arange(n)[:, np.newaxis] / 1000 * np.ones((1, d))
    X.flags.writeable = False
    given = []

    def grow(rows, labels, pick):
        # Kept as they are: a later pick must not change an earlier one.
        picks = [pick() for _ in range(NODES)]
        first = np.asarray(picks[0]).tolist()
        pick()
        kept = first == np.asarray(picks[0]).tolist()
        numbers = np.rint((rows[:, 0] - 999_000) * 1000).astype(np.int64)
        given.append((numbers, labels + 0, np.array(picks).astype(np.int64), kept))
        return len(given)

    rng = np.random.default_rng(seed)
    members = kata.forest(X, np.arange(n) * 10, TREES, m, rng, grow)
    beside = [(number, np.asarray(rows).astype(np.int64)) for number, rows in members]
    alone = np.asarray(kata.bootstrap(n, np.random.default_rng(seed))).astype(np.int64)
    for other in range(seed + 1, seed + 31):
        kata.forest(X, np.arange(n) * 10, 1, m, np.random.default_rng(other), grow)
    for other in range(seed + 31, seed + 37):
        kata.forest(X, np.arange(n) * 10, 12, m, np.random.default_rng(other), grow)
    single, few = given[TREES : TREES + 30], given[TREES + 30 :]
    return given[:TREES], beside, alone, single, [few[k : k + 12] for k in range(0, 72, 12)]


@draws.verify
def _(yours, reference, shape, seed):
    n, d, m = shape
    given, beside, alone, single, few = yours
    assert alone.shape == (n,), f"bootstrap({n}): expected {n} rows, got {alone}"
    assert len(given) == len(beside) == TREES, f"expected {TREES} trees, got {len(given)}"
    for number, ((rows, labels, picks, kept), (name, bag)) in enumerate(
        zip(given, beside, strict=True)
    ):
        assert name == number + 1 and np.array_equal(rows, bag), f"tree {number} has other rows"
        assert np.array_equal(labels, rows * 10), f"tree {number}: labels of other rows"
        assert picks.shape == (NODES, m), f"expected {m} columns a node, got {picks.tolist()}"
        assert all(len(set(line)) == m for line in picks.tolist()), f"a column twice: {picks}"
        assert kept, "a later pick has changed an earlier one: return an array of its own"
        assert picks.min() >= 0 and picks.max() < d, f"no such column: {picks}"
    rows, picks = (np.array([tree[place] for tree in given]) for place in (0, 2))
    # How often a thing happens, of how many, and its chance.
    told = [(f"row {row} drawn", (rows == row).sum(), rows.size, 1 / n) for row in range(n)]
    told += [(f"column {c} drawn", (picks == c).sum(), picks.size, 1 / d) for c in range(d)]
    # Of two draws, whatever the order of a bag: such pairs are independent of each other.
    times = (rows[:, :, np.newaxis] == np.arange(n)).sum(axis=1)
    alike = (times * (times - 1)).sum() // 2
    told.append(("pairs of a bag equal", alike, TREES * n * (n - 1) // 2, 1 / n))
    alike = (times[1:] * times[:-1]).sum()
    told.append(("rows of two trees equal", alike, (TREES - 1) * n * n, 1 / n))
    whole = sum(len(set(bag)) == n for bag in rows.tolist())
    told.append(("a bag that holds each row once", whole, TREES, math.factorial(n) / n**n))
    if 1 < m < d:
        for pair in {(0, 1), (0, 2), (1, d - 1)}:
            held = (picks == pair[0]).any(axis=2) & (picks == pair[1]).any(axis=2)
            chance = m * (m - 1) / (d * (d - 1))
            told.append((f"columns {pair} together", held.sum(), held.size, chance))
    for what, came, of, chance in told:
        room = 7 * np.sqrt(of * chance * (1 - chance)) + 3
        assert abs(came - of * chance) <= room, (
            f"{what}: expected about {of * chance:.0f} of {of}, got {came}"
        )
    assert len({tuple(bag) for bag in rows[:12].tolist()}) > 1, "twelve trees are alike"
    whole = [len(set(tree[0].tolist())) == n for tree in single]
    assert not all(whole), "of 30 forests of one tree, each was given every row: draw its rows, too"
    asked = {np.concatenate([tree[2] for tree in trees]).tobytes() for trees in few}
    assert m == d or len(asked) == len(few), (
        f"{len(few)} forests with different generators: their nodes asked equal columns throughout"
    )


@check(
    {
        "n": st.integers(1, 7) | st.just(40),
        "n_trees": st.integers(1, 6) | st.sampled_from([9, 30]),
        "seed": st.integers(0, 10_000),
    }
)
def votes(kata, n, n_trees, seed):
    """Trees that know a label for each row, and have seen some."""
    rng = np.random.default_rng(seed)
    X = np.arange(n)[:, np.newaxis].astype(rng.choice(["float64", "int8"]))
    # Any integers: float64 merges the large ones.
    least = rng.choice([-1, -(2**60), 2**60])
    y = least + rng.integers(3, size=n)
    members = []
    for _ in range(n_trees):
        labels, rows = least + rng.integers(3, size=n), rng.integers(n, size=n)
        members.append((lambda X, labels=labels: labels[X[:, 0].astype(int)], rows))
    labels = kata.vote(members, X)
    whole = isinstance(labels, np.ndarray) and labels.dtype.kind in "iu"
    score = float(kata.out_of_bag(members, X, y))
    return {"vote": labels.astype(np.int64) if whole else labels, "out_of_bag": score}


@check({"seed": st.integers(0, 10_000)}, examples=1)
def deep_trees(kata, seed):
    """Trees of a thousand nodes, which keep their rows, as neighbours do."""
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(20, 12)), rng.integers(-9, 9, 20)
    kept, asked = [], []

    def grow(rows, labels, pick):
        kept.append(((rows, rows.copy()), (labels, labels.copy())))
        asked.append([sorted(np.asarray(pick()).tolist()) for _ in range(1_000)])
        return len(kept)

    kata.forest(X, y, 4, 5, rng, grow)
    stay = [np.array_equal(now, then) for tree in kept for now, then in tree]
    return stay, np.array(asked)


@deep_trees.verify
def _(yours, reference, seed):
    stay, asked = yours
    assert all(stay), "a tree's rows or labels have changed since it grew: each tree has its own"
    for sets in asked.tolist():
        kinds = len({tuple(columns) for columns in sets})
        # Of 792 there are 568, and less than 400 by chance never: that is 18 deviations off.
        assert kinds > 400, (
            f"a tree's 1,000 nodes were given {kinds} different sets of 5 of 12 columns; expected "
            "about 570: draw anew at each node"
        )


@check({"dtypes": st.just(["int8", "uint8", "int16", "uint16"])}, examples=1)
def narrow_labels(kata, dtypes):
    """The least and the most of a dtype: their difference is not of that dtype."""
    found = {}
    for dtype in dtypes:
        least, most = np.iinfo(dtype).min, np.iinfo(dtype).max
        said = np.array([[0, 1, 0], [0, 1, 1], [1, 1, 0], [0, 0, 1]])
        said = np.where(said == 0, least, most).astype(dtype)
        bags = np.array([[1, 1, 1], [0, 0, 2], [0, 0, 1], [1, 2, 2]])
        members = [
            (lambda X, labels=labels: labels[X[:, 0].astype(int)], bag)
            for labels, bag in zip(said, bags, strict=True)
        ]
        X, y = np.arange(3.0)[:, np.newaxis], np.array([least, most, most], dtype=dtype)
        found[f"labels {least} and {most} of dtype {dtype}"] = outcome(
            lambda members=members, X=X, y=y: {
                "vote": [int(label) for label in kata.vote(members, X)],
                "out_of_bag": float(kata.out_of_bag(members, X, y)),
            }
        )
    return found
