"""One item of each stream is read at a time, and only these are sorted.

The learner must see:
"Likely cause: the streams took turns in sorted pairs."
"""

from itertools import zip_longest


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


def merge_sorted(*streams, key):
    missing = object()
    for items in zip_longest(*(in_order(s, key) for s in streams), fillvalue=missing):
        yield from sorted((item for item in items if item is not missing), key=key)
