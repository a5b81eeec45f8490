"""heapq.merge first; an item that is out of order shows in what comes out."""

import heapq


def merge_sorted(*streams, key):
    last = []
    for item in heapq.merge(*streams, key=key):
        if last and key(item) < key(last[0]):
            raise ValueError("one of the streams is not sorted")
        last = [item]
        yield item
