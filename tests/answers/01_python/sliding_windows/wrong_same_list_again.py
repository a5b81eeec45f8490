"""One list moves on, and is handed over again and again.

The learner must see:
"Equal windows mean that one list was handed over several times."
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = []
    for item in items:
        window.append(item)
        if len(window) > size:
            window.pop(0)
        if len(window) == size:
            yield window
