"""The test counts its calls, and asserts nothing else.

The learner must see:
"your tests assert nothing, or nothing about the result."
"""

calls = 0


def test_merge(merge):
    global calls
    calls += 1
    assert calls < 3
