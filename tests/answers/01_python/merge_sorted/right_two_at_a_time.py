"""Two streams are merged, the result with the third, and so on; each merge looks at the order."""

from functools import reduce

END = object()


def merge_sorted(*streams, key):
    def two(one, other):
        one, other = iter(one), iter(other)
        left, right = next(one, END), next(other, END)
        while left is not END or right is not END:
            if right is END or (left is not END and not key(right) < key(left)):
                yield left
                left = after(left, one)
            else:
                yield right
                right = after(right, other)

    def after(item, stream):
        following = next(stream, END)
        if following is not END and key(following) < key(item):
            raise ValueError(f"{following} after {item}")
        return following

    return reduce(two, streams, iter(()))
