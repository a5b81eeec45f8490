"""The merged stream ends with the first stream that does.

The learner must see:
"Likely cause: the result ended with the first stream that did."
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
    try:
        heads = [next(stream) for stream in streams]
        while heads:
            best = min(range(len(heads)), key=lambda number: key(heads[number]))
            yield heads[best]
            heads[best] = next(streams[best])
    except StopIteration:
        return
