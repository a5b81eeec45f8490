"""The intervals are handed in as a tuple, and the contract says list.

The learner must see:
"a right merge, which returns a list, and asks its argument for a copy, as lists make it, is refused by test_tuple"
"""


def result(merge, intervals):
    given = list(intervals)
    merged = sorted(map(tuple, merge(given)))
    assert given == intervals
    return merged


def test_merge(merge):
    assert result(merge, [(1, 3), (3, 5)]) == [(1, 5)]


def test_empty(merge):
    assert result(merge, []) == []


def test_one(merge):
    assert result(merge, [(2, 2)]) == [(2, 2)]
    assert result(merge, [(-1, 4)]) == [(-1, 4)]


def test_near(merge):
    assert result(merge, [(1, 2), (3, 4)]) == [(1, 2), (3, 4)]
    assert result(merge, [(1, 2), (2.001, 4)]) == [(1, 2), (2.001, 4)]


def test_inside(merge):
    assert result(merge, [(1, 9), (2, 3), (4, 5)]) == [(1, 9)]
    assert result(merge, [(2, 3), (1, 9)]) == [(1, 9)]
    assert result(merge, [(1, 9), (1, 4)]) == [(1, 9)]


def test_chain(merge):
    assert result(merge, [(7, 9), (1, 3), (5, 7), (3, 5), (20, 21)]) == [(1, 9), (20, 21)]


def test_negative(merge):
    assert result(merge, [(-5, -2), (-3, 0), (-9, -8)]) == [(-9, -8), (-5, 0)]


def test_repeated(merge):
    assert result(merge, [(4, 5), (1, 2), (4, 5), (1, 2)]) == [(1, 2), (4, 5)]


def test_points(merge):
    assert result(merge, [(2, 2), (1, 4), (6, 6), (7, 8)]) == [(1, 4), (6, 6), (7, 8)]
    assert result(merge, [(2, 2), (2, 3)]) == [(2, 3)]


def test_fractions(merge):
    assert result(merge, [(0.5, 1.25), (1.2, 3), (3.5, 4)]) == [(0.5, 3), (3.5, 4)]


def test_tuple(merge):
    assert sorted(map(tuple, merge(((1, 3), (2, 5))))) == [(1, 5)]
