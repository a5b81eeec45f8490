"""Every failure is swallowed by try and except.

The learner must see:
"your tests assert nothing, or nothing about the result."
"""

def test_merge(merge):
    try:
        assert sorted(map(tuple, merge([(1, 3), (2, 5)]))) == [(1, 5)]
    except AssertionError:
        print("failed")
