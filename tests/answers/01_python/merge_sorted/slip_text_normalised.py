"""Text keys are brought to NFC first, so that two ways to write an accent tie.

The learner must see:
"('e\\u0301', 1, 0) is right"
"""

import heapq
from unicodedata import normalize


def merge_sorted(*streams, key):
    def plain(item):
        found = key(item)
        return normalize("NFC", found) if isinstance(found, str) else found

    def checked(stream):
        seen = []
        for item in stream:
            new = plain(item)
            if seen and new < seen[0]:
                raise ValueError("not sorted")
            seen[:] = [new]
            yield item

    return heapq.merge(*map(checked, streams), key=plain)
