"""All tests are commented out.

The learner must see:
"your file has no function whose name begins with test_"
"""

def overlap(merge):
    assert sorted(map(tuple, merge([(1, 3), (2, 5)]))) == [(1, 5)]
