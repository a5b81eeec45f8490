"""next(stream, None) is taken for a stream's end.

The learner must see:
"None or an infinite key was treated as the end of a stream"
"""


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
    heads = [next(stream, None) for stream in streams]
    while any(head is not None for head in heads):
        best = min(
            (number for number, head in enumerate(heads) if head is not None),
            key=lambda number: key(heads[number]),
        )
        yield heads[best]
        heads[best] = next(streams[best], None)
