"""Only the happy path.

The learner must see:
"uses < instead of <=."
"""

def test_merge(merge):
    result = sorted(map(tuple, merge([(1, 3), (2, 5), (8, 9)])))
    assert result == [(1, 5), (8, 9)]
