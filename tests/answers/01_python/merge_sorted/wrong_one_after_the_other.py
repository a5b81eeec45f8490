"""One stream is put after the other.

The learner must see:
"Likely cause: one stream came after the other."
"""

from itertools import chain


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


def merge_sorted(*streams, key):
    return chain.from_iterable(in_order(stream, key) for stream in streams)
