"""The first batch is read at the call, so that a generator expression can go on from there.

The learner must see:
"3 items of the stream were read before the first batch was requested"
"""

from itertools import chain, islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    first = list(islice(source, size))
    rest = iter(lambda: list(islice(source, size)), [])
    return chain([first], rest) if first else iter(())
