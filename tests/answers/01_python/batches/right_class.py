"""An iterator of one's own, with __next__; a wrong size is refused at the call."""


class Batches:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError(f"{size} is no size")
        self._items = iter(items)
        self._size = size

    def __iter__(self):
        return self

    def __next__(self):
        batch = []
        for _ in range(self._size):
            try:
                batch.append(next(self._items))
            except StopIteration:
                break
        if not batch:
            raise StopIteration
        return batch


def batches(items, size):
    return Batches(items, size)
