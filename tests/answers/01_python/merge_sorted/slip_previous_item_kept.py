"""The previous item of each stream is kept, to work out its key again when the next one comes.

The learner must see:
"of 200 streams, 200 items that were handed over are still in memory"
"""

NOTHING = object()


def merge_sorted(*streams, key):
    sources = [iter(stream) for stream in streams]
    previous = [NOTHING] * len(sources)
    waiting = [next(source, NOTHING) for source in sources]
    while True:
        open_ones = [n for n, item in enumerate(waiting) if item is not NOTHING]
        if not open_ones:
            return
        best = min(open_ones, key=lambda n: key(waiting[n]))
        previous[best] = waiting[best]
        yield waiting[best]
        waiting[best] = next(sources[best], NOTHING)
        if waiting[best] is not NOTHING and key(waiting[best]) < key(previous[best]):
            raise ValueError(f"stream {best} is not sorted")
