"""The first items are kept in a dict by their key, so equal ones replace each other.

The learner must see:
"and so does a dict that has the keys as its keys."
"""


def merge_sorted(*streams, key):
    heads = {}
    for stream in map(iter, streams):
        for item in stream:
            heads[key(item)] = item, stream
            break
    while heads:
        least = min(heads)
        item, stream = heads.pop(least)
        yield item
        for item in stream:
            if key(item) < least:
                raise ValueError("not sorted")
            heads[key(item)] = item, stream
            break
