"""A stream that raises EOFError is taken for one that ended.

The learner must see:
"the first stream raised EOFError, which should reach the caller unchanged"
"""

import heapq


def merge_sorted(*streams, key):
    iterators = [iter(stream) for stream in streams]
    heap = []

    def push(place, last):
        try:
            item = next(iterators[place])
        except (StopIteration, EOFError):
            return
        now = key(item)
        if last and now < last[0]:
            raise ValueError("a stream is not sorted")
        heapq.heappush(heap, (now, place, [item]))

    for place in range(len(iterators)):
        push(place, ())
    while heap:
        now, place, box = heapq.heappop(heap)
        yield box.pop()
        push(place, (now,))
