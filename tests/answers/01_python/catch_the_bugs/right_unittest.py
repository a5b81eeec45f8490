"""The assertions of unittest, in functions with other names for the argument."""

from collections import Counter
from unittest import TestCase

case = TestCase()


def check(function, given, *expected):
    before = tuple(given)
    result = Counter((a, b) for a, b in function(given))
    case.assertEqual(result, Counter(expected))
    case.assertSequenceEqual(before, tuple(given))


def test_merge(f):
    check(f, [(1, 3), (2, 5)], (1, 5))
    check(f, [(2, 5), (1, 3)], (1, 5))
    check(f, [(1, 2), (2, 3), (3, 4), (4, 5)], (1, 5))
    check(f, [(1, 5), (2, 3)], (1, 5))
    check(f, [(1, 5), (1, 5)], (1, 5))


test_apart = lambda f: check(f, [(3, 4), (1, 2)], (1, 2), (3, 4))
test_numbers = lambda f: check(f, [(-2.5, -1.5), (2, 2)], (-2.5, -1.5), (2, 2))
test_none = lambda f: check(f, [])
