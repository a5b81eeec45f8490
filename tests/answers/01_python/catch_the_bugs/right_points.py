"""Properties on random inputs: the same points, no two results that meet, the list as before."""

import random


def inside(point, pairs):
    return any(start <= point <= end for start, end in pairs)


def test_merge(merge):
    rng = random.Random(1)
    for _ in range(300):
        pairs = []
        for _ in range(rng.randrange(6)):
            start = rng.randrange(-10, 10)
            pairs.append((start / 2, (start + rng.choice([0, 1, 2, 3, 8])) / 2))
        before = list(pairs)
        after = list(merge(pairs))
        if pairs != before:
            raise AssertionError("changed")
        for i in range(-44, 60):
            assert inside(i / 4, before) == inside(i / 4, after), (before, after, i / 4)
        after = sorted(after, key=lambda pair: (pair[0], pair[1]))
        for (_, end), (start, _) in zip(after, after[1:]):
            assert end < start, (before, after)
