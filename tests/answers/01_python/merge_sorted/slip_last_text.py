"""A stream that ended has the largest key there is, and for text that is taken to be U+10FFFF.

The learner must see:
"the merged stream ended, but the item ('\\U0010ffffa', 1, 0) was still to come"
"""

import math

END = object()


def merge_sorted(*streams, key):
    sources = [iter(stream) for stream in streams]
    keys, items = [], []
    text = False

    def read(number, before):
        nonlocal text
        item = next(sources[number], END)
        if item is END:
            return (None, 1), None
        new = key(item)
        text = text or isinstance(new, str)
        if before is not None and new < before:
            raise ValueError(f"{new!r} follows {before!r}")
        return (new, 0), item

    for number in range(len(sources)):
        head, item = read(number, None)
        keys.append(head)
        items.append(item)

    def rank(number):
        value, ended = keys[number]
        if ended:
            return (chr(0x10FFFF) if text else math.inf, 1)
        return (value, 0)

    while keys:
        best = min(range(len(keys)), key=rank)
        value, ended = keys[best]
        if ended:
            return
        yield items[best]
        keys[best], items[best] = read(best, value)
