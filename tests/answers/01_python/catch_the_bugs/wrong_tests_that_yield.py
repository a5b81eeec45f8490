"""A yield makes the test a generator, whose body never runs.

The learner must see:
"but nothing checks what a test returns"
"""

def test_merge(merge):
    for given, right in [([(1, 3), (2, 5)], [(1, 5)]), ([], [])]:
        yield sorted(map(tuple, merge(given))) == right
