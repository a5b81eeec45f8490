from collections import Counter
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from sklearn.datasets import load_iris

from .honest_splits import class_folds, group_folds, time_folds

STORMS = ["Ida", "Ana", "Ida", "Bob", "Fay", "Ana", "Ida", "Eli", "Bob", "Ida"]
DAYS = [4, 1, 6, 1, 3, 6, 2, 1, 5, 6, 3]


@pytest.fixture
def storms():
    """Ten rows of five storms, under labels that repeat."""
    return pd.Series(STORMS, index=[7, 7, 2, 0, 1, 3, 3, 9, 8, 5])


@pytest.fixture
def times():
    """Eleven rows of six days, not in order."""
    return pd.Timestamp("2013-02-01") + pd.to_timedelta(pd.Series(DAYS, index=DAYS), unit="D")


@pytest.fixture
def irises():
    """150 flowers sorted by kind, as iris comes."""
    return pd.Series(load_iris().target)


def pairs(answer, rows, n):
    """Return the pairs as lists of int, once they are n pairs of positions that do not overlap."""
    assert isinstance(answer, list), f"expected a list, got a {type(answer).__name__}."
    assert len(answer) == n, f"expected {n} pairs of training and test part, got {len(answer)}."
    found = []
    for train, test in answer:
        both = [np.asarray(part).tolist() for part in (train, test)]
        for name, part in zip(("training", "test"), both, strict=True):
            assert part, f"expected rows in every {name} part, got none."
            assert all(type(row) is int and 0 <= row < rows for row in part), (
                f"expected positions from 0 to {rows - 1} in a {name} part, got {part[:20]}."
            )
            assert len(part) == len(set(part)), (
                f"expected each position once in a {name} part, got {part[:20]}. Are they labels?"
            )
        shared = set(both[0]) & set(both[1])
        assert not shared, (
            f"the rows {sorted(shared)[:9]} are in both parts of a pair. Are they labels?"
        )
        found.append(both)
    return found


def complete(found, rows):
    """See that each row is tested once and trained on otherwise."""
    tested = Counter(row for _, test in found for row in test)
    off = {row: tested[row] for row in range(rows) if tested[row] != 1}
    assert not off, (
        f"expected each row in one test part; row {min(off)} is in {off[min(off)]}. Parts drawn "
        "anew for every pair overlap, and leave rows out."
    )
    for train, test in found:
        assert len(train) + len(test) == rows, (
            f"expected all rows that are not tested in the training part: {rows - len(test)}, got "
            f"{len(train)}."
        )


def test_no_group_is_in_both_parts(storms):
    for train, test in pairs(group_folds(storms, 3), 10, 3):
        shared = set(storms.iloc[train]) & set(storms.iloc[test])
        assert not shared, (
            f"{sorted(shared)} are in the training part and in the test part: a model that knows "
            "their other rows by heart would look clever."
        )


def test_each_row_is_tested_once_with_its_group(storms):
    complete(pairs(group_folds(storms, 3), 10, 3), 10)


def test_as_many_folds_as_groups(storms):
    found = pairs(group_folds(storms, 5), 10, 5)

    sizes = sorted(len(test) for _, test in found)
    assert sizes == [1, 1, 2, 2, 4], (
        f"five storms in five test parts: expected the sizes [1, 1, 2, 2, 4], got {sizes}."
    )


def test_the_test_part_comes_after_its_training_part(times):
    days = np.array(DAYS)
    for k, (train, test) in enumerate(pairs(time_folds(times, 3), 11, 3)):
        last, first = max(days[train]), min(days[test])
        assert last != first, (
            f"pair {k}: rows of day {first} are in both parts. Rows of one time stay together."
        )
        assert last < first, (
            f"pair {k} trains on day {last} and tests on day {first}: the model has seen the "
            "future. Positions are in order of time only if the rows are."
        )


def test_pairs_train_on_all_that_came_before(times):
    days = np.array(DAYS)
    found = pairs(time_folds(times, 3), 11, 3)

    for k, (train, test) in enumerate(found):
        earlier = np.flatnonzero(days < min(days[test])).tolist()
        assert sorted(train) == earlier, (
            f"pair {k} tests from day {min(days[test])} on: expected the training rows {earlier}, "
            f"got {sorted(train)}."
        )
    tested = [row for _, test in found for row in test]
    assert len(tested) == len(set(tested)), f"expected each row tested once, got {sorted(tested)}."
    left = sorted(set(range(11)) - set(tested))
    assert left == sorted(found[0][0]), (
        f"expected every row tested but those of the first run, {sorted(found[0][0])}; these are "
        f"not: {left}."
    )


def test_the_test_parts_follow_each_other(times):
    days = np.array(DAYS)
    spans = [
        (int(min(days[test])), int(max(days[test])))
        for _, test in pairs(time_folds(times, 3), 11, 3)
    ]

    assert all(a[1] < b[0] for a, b in pairwise(spans)), (
        f"expected test parts one after the other, got the days {spans}."
    )


def test_hours_of_real_flights_stay_together(data):
    flights = pd.read_csv(
        data / "flights" / "flights_2013_02_03.csv.gz", usecols=["time_hour"], nrows=4000
    )
    hours = pd.to_datetime(flights["time_hour"]).dt.tz_localize(None)[::-1]

    for train, test in pairs(time_folds(hours, 4), 4000, 4):
        last, first = hours.iloc[train].max(), hours.iloc[test].min()
        assert last < first, f"expected training before {first}, got an hour as late as {last}."


def test_every_test_part_has_its_share_of_each_label(irises):
    found = pairs(class_folds(irises, 3, 0), 150, 3)

    for k, (train, test) in enumerate(found):
        counts = Counter(irises.iloc[test])
        unseen = set(irises) - set(irises.iloc[train])
        assert not unseen, (
            f"pair {k} tests kind {unseen.pop()}, of which its training part has no flower: the "
            "rows are sorted, and were cut as they stand. Any model scores 0 there."
        )
        assert all(abs(counts[kind] - 50 / 3) < 2 for kind in range(3)), (
            f"pair {k} tests {dict(sorted(counts.items()))} of the three kinds: expected 16 or 17 "
            "of each. A shuffle alone leaves the shares to chance."
        )
    complete(found, 150)


def test_the_seed_draws_the_folds(irises):
    first, again, other = (
        [sorted(test) for _, test in pairs(class_folds(irises, 3, seed), 150, 3)]
        for seed in (1, 1, 2)
    )

    assert first == again, "the same seed: expected the same folds, got others."
    assert first != other, "another seed: expected other folds, got the same. Were rows shuffled?"


@pytest.mark.parametrize("index", [[5, 5, 5, 1, 2, 3], list("bacfed")], ids=["repeated", "text"])
def test_positions_do_not_depend_on_the_index(index):
    groups = pd.Series(["a", "b", "a", "b", "c", "c"])
    plain = pairs(group_folds(groups, 3), 6, 3)

    found = pairs(group_folds(groups.set_axis(index), 3), 6, 3)

    assert found == plain, f"the same rows under the labels {index}: expected {plain}, got {found}."
