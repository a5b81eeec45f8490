"""Objects: a source that can be peeked at, and an iterator over sources."""


class Source:
    def __init__(self, stream, key):
        self.stream = iter(stream)
        self.key = key
        self.seen = False
        self.done = False
        self.step()

    def step(self):
        try:
            self.item = next(self.stream)
        except StopIteration:
            self.done = True
            return
        place = self.key(self.item)
        if self.seen and place < self.place:
            raise ValueError(f"{place} comes after {self.place}")
        self.place, self.seen = place, True


class Merged:
    def __init__(self, streams, key):
        self.sources = [Source(stream, key) for stream in streams]
        self.taken = None

    def __iter__(self):
        return self

    def __next__(self):
        if self.taken is not None:
            self.taken.step()
            self.taken = None
        best = None
        for source in self.sources:
            if not source.done and (best is None or source.place < best.place):
                best = source
        if best is None:
            raise StopIteration
        self.taken = best
        return best.item


def merge_sorted(*streams, key):
    return Merged(streams, key)
