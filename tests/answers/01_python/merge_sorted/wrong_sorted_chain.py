"""All streams are read into one list, which is sorted.

The learner must see:
"this stream never ends, and the test stopped it after 1,000 items"
"list(), sorted() or a loop over a whole stream would never end"
"""

from itertools import chain, pairwise


def merge_sorted(*streams, key):
    streams = [list(stream) for stream in streams]
    for stream in streams:
        if any(key(after) < key(before) for before, after in pairwise(stream)):
            raise ValueError("not sorted")
    return iter(sorted(chain(*streams), key=key))
