"""The tests are methods of a class.

The learner must see:
"(methods are not run)"
"""

def norm(merge, intervals):
    return sorted(tuple(x) for x in merge(intervals))

class TestMerge:
    def test_overlap(self, merge): assert norm(merge, [(1, 3), (2, 5)]) == [(1, 5)]
    def test_touch(self, merge): assert norm(merge, [(1, 3), (3, 5)]) == [(1, 5)]
    def test_apart(self, merge): assert norm(merge, [(1, 2), (3, 4)]) == [(1, 2), (3, 4)]
    def test_near(self, merge): assert norm(merge, [(1, 2), (2.001, 4)]) == [(1, 2), (2.001, 4)]
    def test_unsorted(self, merge): assert norm(merge, [(5, 7), (1, 2), (2, 3)]) == [(1, 3), (5, 7)]
    def test_inside(self, merge): assert norm(merge, [(1, 9), (3, 4), (5, 6)]) == [(1, 9)]
    def test_same_start(self, merge): assert norm(merge, [(1, 9), (1, 4)]) == [(1, 9)]
    def test_twice(self, merge): assert norm(merge, [(1, 2), (1, 2)]) == [(1, 2)]
    def test_chain(self, merge): assert norm(merge, [(1, 2), (6, 8), (4, 6), (2, 4)]) == [(1, 8)]
    def test_negative(self, merge): assert norm(merge, [(-5, -3), (-4, 1)]) == [(-5, 1)]
    def test_frac(self, merge): assert norm(merge, [(0.5, 1.5), (1.5, 1.75)]) == [(0.5, 1.75)]
    def test_point(self, merge): assert norm(merge, [(2, 2), (4, 4), (4, 5)]) == [(2, 2), (4, 5)]
    def test_empty(self, merge): assert norm(merge, []) == []

    def test_left(self, merge):
        given = [(5, 7), (1, 2), (2, 3)]
        norm(merge, given)
        assert given == [(5, 7), (1, 2), (2, 3)]
