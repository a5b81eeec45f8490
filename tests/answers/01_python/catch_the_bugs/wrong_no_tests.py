"""All tests are commented out.

The learner must see:
"no function of your file has a name that begins with test_"
"""

def overlap(merge):
    assert sorted(map(tuple, merge([(1, 3), (2, 5)]))) == [(1, 5)]
