"""Last keys are remembered by the list that they came from.

The learner must see:
"other streams do not matter."
"""

import heapq


def merge_sorted(*streams, key):
    last = {}
    heap = []

    def push(place, iterator):
        for item in iterator:
            now = key(item)
            name = id(streams[place])
            if name in last and now < last[name]:
                raise ValueError("a stream is not sorted")
            last[name] = now
            heapq.heappush(heap, (now, place, item, iterator))
            break

    for place, stream in enumerate(streams):
        push(place, iter(stream))
    while heap:
        _, place, item, iterator = heapq.heappop(heap)
        yield item
        del item
        push(place, iterator)
