"""The tests call merge and assert nothing.

The learner must see:
"your tests assert nothing, or nothing about the result."
"""

def test_merge(merge):
    merge([(1, 3), (2, 5)])


def test_empty(merge):
    list(merge([]))


def test_unsorted(merge):
    print(list(merge([(3, 5), (1, 4)])))
