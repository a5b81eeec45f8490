"""A dict of the first pairs by the number of the stream, without any heap."""


def merge_sorted(*streams, key):
    def pairs(stream):
        before = ()
        for item in stream:
            place = key(item)
            if before and before[0] > place:
                raise ValueError("unsorted stream")
            yield (before := (place, item))

    running = dict(enumerate(map(pairs, streams)))
    first = {}
    missing = list(running)
    while True:
        for number in missing:
            pair = next(running[number], None)
            if pair is None:
                del running[number]
            else:
                first[number] = pair
        if not first:
            return
        number = min(first, key=lambda number: (first[number][0], number))
        yield first.pop(number)[1]
        missing = [number]
