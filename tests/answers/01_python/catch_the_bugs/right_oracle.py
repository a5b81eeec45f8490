"""Against a slow merge of one's own, on all small inputs; failures by pytest.fail."""

from itertools import product

import pytest

PAIRS = [(-2, -1), (0.5, 0.5), (-1, 3), (0, 2), (2, 4), (4.5, 5), (4, 4)]


def slow(pairs):
    pairs = {tuple(pair) for pair in pairs}
    for one in pairs:
        for other in pairs - {one}:
            if one[0] <= other[0] <= one[1]:
                return slow(pairs - {one, other} | {(one[0], max(one[1], other[1]))})
    return pairs


def test_merge(merge):
    for size in range(4):
        for pairs in product(PAIRS, repeat=size):
            given = list(pairs)
            came = sorted(map(list, merge(given)))
            if came != sorted(map(list, slow(pairs))):
                pytest.fail(f"{pairs} gave {came}")
            if given != list(pairs):
                pytest.fail(f"{pairs} became {given}")


def test_any_number(merge):
    (only,) = merge([(i, i + 1) for i in range(100)])
    start, end = only
    assert start == 0
    assert end == 100
