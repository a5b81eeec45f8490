"""A ring of places that are written again and again, read from the oldest on."""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError
    ring = [None] * size
    for number, item in enumerate(items, start=1):
        ring[number % size] = item
        if number >= size:
            yield [ring[place % size] for place in range(number + 1, number + 1 + size)]
