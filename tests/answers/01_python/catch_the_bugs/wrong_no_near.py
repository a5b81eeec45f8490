"""No test has intervals that are near and apart.

The learner must see:
"a merge that joins (1, 2) and (3, 4)."
"""

def norm(merge, intervals):
    return sorted(tuple(x) for x in merge(intervals))

def test_overlap(merge): assert norm(merge, [(1, 3), (2, 5)]) == [(1, 5)]
def test_touch(merge): assert norm(merge, [(1, 3), (3, 5)]) == [(1, 5)]
def test_unsorted(merge): assert norm(merge, [(5, 7), (1, 2), (2, 3)]) == [(1, 3), (5, 7)]
def test_inside(merge): assert norm(merge, [(1, 9), (3, 4), (5, 6)]) == [(1, 9)]
def test_same_start(merge): assert norm(merge, [(1, 9), (1, 4)]) == [(1, 9)]
def test_twice(merge): assert norm(merge, [(1, 2), (1, 2)]) == [(1, 2)]
def test_chain(merge): assert norm(merge, [(1, 2), (6, 8), (4, 6), (2, 4)]) == [(1, 8)]
def test_negative(merge): assert norm(merge, [(-5, -3), (-4, 1)]) == [(-5, 1)]
def test_frac(merge): assert norm(merge, [(0.5, 1.5), (1.5, 1.75)]) == [(0.5, 1.75)]
def test_point(merge): assert norm(merge, [(2, 2), (4, 4), (4, 5)]) == [(2, 2), (4, 5)]
def test_empty(merge): assert norm(merge, []) == []

def test_left(merge):
    given = [(5, 7), (1, 2), (2, 3)]
    norm(merge, given)
    assert given == [(5, 7), (1, 2), (2, 3)]
