"""zip over copies of one stream, each a step further on than the one before."""

from itertools import islice, tee


def sliding_windows(items, size):
    if size < 1:
        raise ValueError(size)
    copies = tee(items, size)
    ahead = [islice(copy, place, None) for place, copy in enumerate(copies)]
    return map(list, zip(*ahead))
