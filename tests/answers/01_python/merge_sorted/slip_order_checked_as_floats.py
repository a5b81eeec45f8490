"""The order of a stream is checked after float(), which does not tell large integers apart.

The learner must see:
"whose keys are [[9007199254740993, 9007199254740992]], should end with {'raises': 'ValueError'}"
"""

import heapq


def merge_sorted(*streams, key):
    def number(value):
        return value if isinstance(value, str) else float(value)

    entries = []
    for place, stream in enumerate(streams):
        source = iter(stream)
        for item in source:
            entries.append((key(item), place, item, source))
            break
    heapq.heapify(entries)
    while entries:
        old, place, item, source = heapq.heappop(entries)
        yield item
        for following in source:
            new = key(following)
            if number(new) < number(old):
                raise ValueError("the stream is not in order")
            heapq.heappush(entries, (new, place, following, source))
            break
