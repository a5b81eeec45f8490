"""The end of the stream is known by ==.

The learner must see:
"test with `is`"
"""

END = object()


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    stream = iter(items)
    window = []
    while True:
        item = next(stream, END)
        if item == END:
            return
        window = [*window, item][-size:]
        if len(window) == size:
            yield window[:]
