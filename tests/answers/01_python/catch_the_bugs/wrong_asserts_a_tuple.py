"""assert (condition, message) is always true.

The learner must see:
"your tests assert nothing, or nothing about the result."
"""

def test_merge(merge):
    result = sorted(map(tuple, merge([(1, 3), (2, 5)])))
    ok = (result == [(1, 5)], "overlap")
    assert ok
