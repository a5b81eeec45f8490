"""Every failure is swallowed by try and except.

The learner must see:
"they assert nothing, or nothing about what comes back"
"""

def test_merge(merge):
    try:
        assert sorted(map(tuple, merge([(1, 3), (2, 5)]))) == [(1, 5)]
    except AssertionError:
        print("failed")
