"""Tuples are asked.

The learner must see:
"the contract leaves open whether tuples or lists are returned"
"""

def normal(result):
    return sorted(result)


def test_merge(merge):
    assert normal(merge([(1, 3), (2, 5)])) == [(1, 5)]


def test_touching(merge):
    assert normal(merge([(1, 3), (3, 5)])) == [(1, 5)]


def test_chain(merge):
    assert normal(merge([(1, 3), (2, 5), (4, 7)])) == [(1, 7)]


def test_nested(merge):
    assert normal(merge([(1, 10), (2, 3)])) == [(1, 10)]


def test_twice(merge):
    assert normal(merge([(1, 2), (1, 2)])) == [(1, 2)]


def test_apart(merge):
    assert normal(merge([(1, 2), (3, 4)])) == [(1, 2), (3, 4)]


def test_unsorted(merge):
    assert normal(merge([(6, 7), (2, 5), (1, 3)])) == [(1, 5), (6, 7)]


def test_negative(merge):
    assert normal(merge([(-5, -3), (-4, -1)])) == [(-5, -1)]


def test_fractions(merge):
    assert normal(merge([(0.5, 1.5)])) == [(0.5, 1.5)]


def test_point(merge):
    assert normal(merge([(2, 2)])) == [(2, 2)]


def test_empty(merge):
    assert normal(merge([])) == []


def test_input_unchanged(merge):
    given = [(3, 4), (1, 2)]
    copy = given.copy()
    normal(merge(given))
    assert given == copy
