"""Divide and conquer: each half of the streams is merged by itself, one stream is looked at."""

END = object()


def merge_sorted(*streams, key):
    if len(streams) > 1:
        middle = len(streams) // 2
        one = merge_sorted(*streams[:middle], key=key)
        other = merge_sorted(*streams[middle:], key=key)
        left, right = next(one, END), next(other, END)
        while left is not END and right is not END:
            if key(right) < key(left):
                yield right
                right = next(other, END)
            else:
                yield left
                left = next(one, END)
        if left is not END:
            yield left
            yield from one
        if right is not END:
            yield right
            yield from other
    elif streams:
        last = []
        for item in streams[0]:
            if last and key(item) < last[0]:
                raise ValueError(f"{item!r} is out of order")
            last = [key(item)]
            yield item
