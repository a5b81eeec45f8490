"""An exception of the stream is raised anew, of the same class, with another message.

The learner must see:
"[\"the caller gets the stream's own exception object\"] is False, but True is right"
"""

from collections.abc import Iterable
from itertools import count, islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    iterator = iter(items)
    for number in count(1):
        try:
            batch = list(islice(iterator, size))
        except Exception as error:
            raise type(error)(f"in batch {number}: {error}") from error
        if not batch:
            return
        yield batch
