"""The best item is looked up by ==.

The learner must see:
"remember which stream it came from"
"""

def merge_sorted(*streams, key):
    heads, rest = [], []
    for stream in streams:
        stream = iter(stream)
        for item in stream:
            heads.append(item)
            rest.append(stream)
            break
    while heads:
        best = min(heads, key=key)
        place = heads.index(best)
        now = key(best)
        yield best
        for item in rest[place]:
            if key(item) < now:
                raise ValueError("a stream is not sorted")
            heads[place] = item
            break
        else:
            del heads[place], rest[place]
        del best
