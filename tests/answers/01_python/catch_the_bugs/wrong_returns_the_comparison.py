"""The comparison is returned, not asserted.

The learner must see:
"but nothing checks what a test returns"
"""

def test_merge(merge):
    return sorted(map(tuple, merge([(1, 3), (2, 5)]))) == [(1, 5)]
