"""A RuntimeError of a generator is taken for its StopIteration, so a broken stream just ends.

The learner must see:
"the first stream raised RuntimeError, which should reach the caller unchanged, but [] came"
"""

import heapq


def merge_sorted(*streams, key):
    heap = []

    def push(number, source, before=None, first=False):
        try:
            item = next(source)
        except (StopIteration, RuntimeError):  # PEP 479
            return
        new = key(item)
        if not first and new < before:
            raise ValueError("not sorted")
        heapq.heappush(heap, (new, number, item, source))

    for number, stream in enumerate(streams):
        push(number, iter(stream), first=True)
    while heap:
        before, number, item, source = heapq.heappop(heap)
        yield item
        push(number, source, before)
