"""A class with __next__ over a list kept in order with bisect."""

from bisect import insort


class merge_sorted:
    def __init__(self, *streams, key):
        self.key, self.used = key, None
        self.line, self.unread = [], list(enumerate(map(iter, streams)))

    def __iter__(self):
        return self

    def _read(self, place, source, floor=()):
        for item in source:
            rank = self.key(item)
            if floor and rank < floor[0]:
                raise ValueError("out of order")
            insort(self.line, (rank, place, source, item), key=lambda entry: entry[:2])
            return

    def __next__(self):
        if self.used:
            rank, place, source = self.used
            self.used = None
            self._read(place, source, (rank,))
        while self.unread:
            self._read(*self.unread.pop(0))
        if not self.line:
            raise StopIteration
        rank, place, source, item = self.line.pop(0)
        self.used = rank, place, source
        return item
