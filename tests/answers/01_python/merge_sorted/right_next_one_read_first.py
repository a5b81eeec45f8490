"""The next item of a stream is read before the one that came is handed over."""


def merge_sorted(*streams, key):
    # takes the smallest, reads its successor at once, hands over: the ValueError comes "as soon as that item is read"
    end = object()
    iters = [iter(s) for s in streams]
    heads = [next(it, end) for it in iters]
    while True:
        live = [i for i in range(len(iters)) if heads[i] is not end]
        if not live:
            return
        i = min(live, key=lambda j: key(heads[j]))
        item = heads[i]
        heads[i] = next(iters[i], end)
        if heads[i] is not end and key(heads[i]) < key(item):
            raise ValueError("unsorted")
        yield item
