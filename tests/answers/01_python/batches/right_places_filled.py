"""A list of full size, filled place by place."""


def batches(items, size):
    def go():
        if size < 1:
            raise ValueError
        it = iter(items)
        running = True
        while running:
            batch = [None] * size
            n = 0
            while n < size:
                try:
                    batch[n] = next(it)
                except StopIteration:
                    running = False
                    break
                n += 1
            if n:
                yield batch[:n]

    return go()
