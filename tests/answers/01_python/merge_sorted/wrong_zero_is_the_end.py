"""A false item is taken for a stream's end.

The learner must see:
"If the 0 is missing, it was treated as the end of its stream"
"""


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


END = ()


def merge_sorted(*streams, key):
    streams = [in_order(stream, key) for stream in streams]
    heads = [next(stream, END) for stream in streams]
    while any(heads):
        best = min(
            (number for number, head in enumerate(heads) if head),
            key=lambda number: key(heads[number]),
        )
        yield heads[best]
        heads[best] = next(streams[best], END)
