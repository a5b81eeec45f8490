import math

import numpy as np
import pytest

from .random_forest import bootstrap, forest, out_of_bag, vote

#: No two rows are equal: a row tells its index.
X = np.column_stack([np.arange(10) * 11 % 10, np.arange(10), np.arange(10) ** 2, -np.arange(10)])
Y = np.arange(10) * 7 % 10 + 100


def rows_of(rows, n):
    assert isinstance(rows, np.ndarray), f"expected an array of rows, got {type(rows).__name__}"
    assert rows.shape == (n,), f"expected {n} rows, got shape {rows.shape}"
    assert rows.dtype.kind in "iu", f"expected integers, got {rows.dtype}"
    assert rows.min() >= 0 and rows.max() < n, f"expected rows 0 to {n - 1}, got {rows.tolist()}"
    return rows.tolist()


def always(label):
    """A tree that knows one answer."""
    return lambda X: np.full(len(X), label)


def by_row(*labels):
    """A tree that knows the label of each row, which tells its index."""
    return lambda X: np.array([labels[int(row[1])] for row in X])


def planted(seed, n_trees=6, n_features=2, nodes=5):
    """Plant a forest whose trees only write down what they were given."""
    given = []

    def grow(X, y, pick):
        given.append((X.tolist(), y.tolist(), [np.asarray(pick()).tolist() for _ in range(nodes)]))
        return always(len(given))

    members = forest(X, Y, n_trees, n_features, np.random.default_rng(seed), grow)
    assert isinstance(members, list), f"expected a list, got {type(members).__name__}"
    assert len(members) == n_trees == len(given), f"{n_trees} trees: got {len(members)} members"
    for member in members:
        assert isinstance(member, tuple) and len(member) == 2, f"expected (predict, rows): {member}"
    return members, given


def test_bootstrap_draws_rows_with_replacement(seed):
    rng = np.random.default_rng(seed)
    draws = [rows_of(bootstrap(10, rng), 10) for _ in range(60)]

    distinct = sum(len(set(rows)) for rows in draws) / 60
    assert 5.7 < distinct < 7.3, (
        f"10 rows drawn with replacement are about 6.5 different ones, got {distinct:.2f}"
    )
    counts = np.bincount(np.concatenate(draws), minlength=10)
    assert counts.min() > 25, f"every row has equal chances: 600 draws came to {counts.tolist()}"


def test_a_tree_grows_on_the_rows_that_stand_beside_it(seed):
    members, given = planted(seed)

    for number, ((predict, rows), (table, labels, _)) in enumerate(
        zip(members, given, strict=True)
    ):
        drawn = rows_of(rows, 10)
        assert table == X[drawn].tolist(), (
            f"tree {number} was given other rows than its bootstrap rows {drawn}"
        )
        assert labels == Y[drawn].tolist(), f"tree {number}: labels do not belong to its rows"
        assert predict(X[:1]).tolist() == [number + 1], f"tree {number} stands beside other rows"


def test_each_tree_has_a_draw_of_its_own(seed):
    draws = [tuple(rows_of(rows, 10)) for _, rows in planted(seed)[0]]

    assert len(set(draws)) == 6, f"six trees, but some have the same rows: {draws}"


def test_each_node_has_a_draw_of_its_own(seed):
    _, given = planted(seed, n_trees=6, nodes=12)

    for _, _, picks in given:
        for columns in picks:
            assert len(columns) == 2, f"expected 2 columns at a node, got {columns}"
            assert len(set(columns)) == 2, f"expected different columns, got {columns}"
            assert set(columns) <= set(range(4)), f"expected columns 0 to 3, got {columns}"
        sets = {tuple(sorted(columns)) for columns in picks}
        assert len(sets) > 1, (
            f"twelve nodes of a tree got {picks[0]}: columns were drawn once, not at each node"
        )
    every = {column for _, _, picks in given for columns in picks for column in columns}
    assert every == {0, 1, 2, 3}, f"every column is drawn somewhere, got {sorted(every)}"


def test_equal_generators_give_equal_forests(seed):
    first, second = planted(seed)[1], planted(seed)[1]

    assert first == second, "equal generators gave different forests: all chance comes from rng"
    assert planted(seed + 1)[1] != first, "another generator gave the same forest"


def test_the_commonest_label_wins():
    members = [
        (by_row(3, 8, 1), None),
        (by_row(9, 2, 1), None),
        (by_row(9, 2, 4), None),
        (by_row(2, 8, 7), None),
    ]

    came = vote(members, X[:3])

    assert isinstance(came, np.ndarray) and came.shape == (3,), f"expected three labels, got {came}"
    assert came.tolist() == [9, 2, 1], (
        "votes 3 9 9 2, 8 2 2 8 and 1 1 4 7: expected the commonest, the smallest of equals, "
        f"[9, 2, 1], got {came.tolist()}"
    )


#: Row 0 is seen by the first tree, row 1 by the second, row 2 by both, row 3 by none.
BAGS = [np.array([0, 2, 2, 0]), np.array([1, 2, 1, 1])]


def test_out_of_bag_asks_only_trees_that_did_not_see_the_row():
    members = [
        (by_row(5, 1, 7, 4), BAGS[0]),
        (by_row(8, 6, 7, 4), BAGS[1]),
        (by_row(8, 6, 7, 3), np.array([0, 1, 2, 0])),
    ]

    came = out_of_bag(members, X[:4], np.array([8, 6, 9, 4]))

    # Row 0: the second tree says 8. Row 1: the first says 1. Row 3: 4, 4, 3. Row 2: nobody.
    cause = ""
    if came in (1, pytest.approx(1 / 3)):
        cause = " This happens if trees that saw the row vote."
    elif came == 0.5:
        cause = " Rows that all trees saw do not count: here they count as errors."
    assert isinstance(came, float), f"expected a float, got {type(came).__name__}"
    assert came == pytest.approx(2 / 3), (
        f"of rows 0, 1 and 3, two are right: expected 2/3, got {came:.4f}.{cause}"
    )


def test_a_row_that_all_trees_saw_does_not_count():
    members = [(by_row(5, 5, 5, 5), BAGS[0]), (by_row(5, 5, 5, 5), BAGS[1])]

    came = out_of_bag(members, X[:4], np.array([5, 5, 9, 5]))
    other = out_of_bag(members, X[:4], np.array([9, 5, 5, 5]))

    assert came == pytest.approx(1), f"rows that all trees saw do not count: expected 1, got {came}"
    assert other == pytest.approx(2 / 3), (
        f"row 0 is wrong, rows 1 and 3 are right, row 2 does not count: rows that all trees saw do "
        f"not count. Expected 2/3, got {other}"
    )


def test_without_a_row_out_of_bag_there_is_no_score():
    came = out_of_bag([(always(5), np.array([1, 0, 2]))], X[:3], np.array([5, 5, 5]))

    assert isinstance(came, float) and math.isnan(came), f"expected NaN, got {came}"


def stump(X, y, pick):
    """Ask one question about one of the picked columns: is it above its mean?"""
    column = int(np.asarray(pick())[0])
    middle = X[:, column].mean()
    sides = [y[X[:, column] <= middle], y[X[:, column] > middle]]
    labels = [np.bincount(side).argmax() if len(side) else 0 for side in sides]
    return lambda X: np.where(X[:, column] <= middle, *labels)


def test_a_forest_of_stumps_learns_and_leaves_its_data_alone(seed):
    rng = np.random.default_rng(seed)
    y = np.repeat([0, 1, 2], 40)
    X = rng.normal(size=(120, 6)) + y[:, np.newaxis] * np.array([2, 2, 2, 2, 2, 2])
    before = X.tolist(), y.tolist()

    members = forest(X, y, 40, 2, rng, stump)

    score, chance = out_of_bag(members, X, y), (vote(members, X) == y).mean()
    assert 0.5 < score <= chance + 0.15, f"expected a score above 0.5, got {score}, {chance} in bag"
    assert (X.tolist(), y.tolist()) == before, "an argument has changed"
