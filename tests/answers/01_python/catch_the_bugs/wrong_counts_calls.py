"""The test counts its calls, and asserts nothing else.

The learner must see:
"they assert nothing, or nothing about what comes back"
"""

calls = 0


def test_merge(merge):
    global calls
    calls += 1
    assert calls < 3
