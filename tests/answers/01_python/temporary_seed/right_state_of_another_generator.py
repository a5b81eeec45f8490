"""The state of a generator of one's own is lent to everybody's; both are swapped."""

import random


class Swap:
    def __init__(self, seed):
        self.other = random.Random(seed)

    def swap(self, *_):
        mine = self.other.getstate()
        self.other.setstate(random.getstate())
        random.setstate(mine)

    def __enter__(self):
        self.swap()

    def __exit__(self, *what):
        self.swap()


def temporary_seed(seed):
    return Swap(seed)
