"""A list that grows to a hundred items and is cut back then."""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("no window")
    last = []
    for item in items:
        last.append(item)
        if len(last) >= size:
            yield last[-size:]
        if len(last) >= size + 100:
            del last[:-size]
