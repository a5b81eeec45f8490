"""A generator that may end with an empty list, and a filter around it."""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError

    def take():
        source = iter(items)
        while True:
            got = []
            for item in islice(source, size):
                got += [item]
            short = len(got) < size
            yield got
            if short:
                return

    return filter(None, take())
