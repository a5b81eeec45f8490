"""Before an exception goes on to the caller, what was read is handed over."""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    batch = []
    it = iter(items)
    while True:
        try:
            batch.append(next(it))
        except StopIteration:
            if batch:
                yield batch
            return
        except Exception:
            if batch:
                yield batch
            raise
        if len(batch) == size:
            yield batch
            batch = []
