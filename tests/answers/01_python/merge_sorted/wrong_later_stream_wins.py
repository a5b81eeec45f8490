"""<= where < belongs: of equal keys the later stream wins.

The learner must see:
"Likely cause: the later stream won a tie."
"""


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


END = object()


def merge_sorted(*streams, key):
    streams = [in_order(stream, key) for stream in streams]
    heads = [next(stream, END) for stream in streams]
    while True:
        best = None
        for number, head in enumerate(heads):
            if head is not END and (best is None or key(head) <= key(heads[best])):
                best = number
        if best is None:
            return
        yield heads[best]
        heads[best] = next(streams[best], END)
