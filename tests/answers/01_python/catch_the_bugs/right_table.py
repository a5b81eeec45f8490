"""One test with a table of cases, compared as sets of tuples."""

import copy

CASES = [
    ([], set()),
    ([(2, 2)], {(2, 2)}),
    ([(1, 3), (2, 5)], {(1, 5)}),
    ([(1, 3), (3, 5)], {(1, 5)}),
    ([(4, 7), (1, 3), (2, 5)], {(1, 7)}),
    ([(1, 9), (2, 3), (4, 5)], {(1, 9)}),
    ([(1, 9), (1, 9), (1, 9)], {(1, 9)}),
    ([(3, 4), (1, 2)], {(1, 2), (3, 4)}),
    ([(3, 3), (3, 4), (1, 1)], {(1, 1), (3, 4)}),
    ([(-1.5, -0.5), (-9, -8)], {(-9, -8), (-1.5, -0.5)}),
    ([(10, 11), (5, 6), (1, 2), (5.5, 8)], {(1, 2), (5, 8), (10, 11)}),
]


def test_merge(merge):
    for given, expected in CASES:
        before = copy.deepcopy(given)
        came = [tuple(pair) for pair in merge(given)]
        assert given == before, f"{before} became {given}"
        assert set(came) == expected, f"{before}: {came}"
        assert len(came) == len(expected), f"{before}: {came}"
