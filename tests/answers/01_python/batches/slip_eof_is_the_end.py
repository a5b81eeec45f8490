"""An EOFError of the stream is taken for its end.

The learner must see:
"[0] is None, but EOFError is asked"
"""

from collections.abc import Iterable


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    iterator = iter(items)
    while True:
        batch = []
        try:
            while len(batch) < size:
                batch.append(next(iterator))
        except (StopIteration, EOFError):
            if batch:
                yield batch
            return
        yield batch
