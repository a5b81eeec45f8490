"""An infinite key stands for a stream that is at its end.

The learner must see:
"No number can stand before the first key of a stream, or after its last"
"""

import math


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


def merge_sorted(*streams, key):
    streams = [in_order(stream, key) for stream in streams]

    def pair(stream):
        for item in stream:
            return key(item), item
        return math.inf, None

    heads = [pair(stream) for stream in streams]
    while heads:
        best = min(range(len(heads)), key=lambda number: heads[number][0])
        if heads[best][0] == math.inf:
            return
        yield heads[best][1]
        heads[best] = pair(streams[best])
