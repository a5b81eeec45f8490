"""After an inner block the outer one is seeded again, for its seed is all that is remembered.

The learner must see:
"twice means that seed 8 was set again, and began anew."
"""

import random

_seeds = []
_outside = []


class temporary_seed:
    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        if not _seeds:
            _outside.append(random.getstate())
        _seeds.append(self.seed)
        random.seed(self.seed)

    def __exit__(self, *_):
        _seeds.pop()
        if _seeds:
            random.seed(_seeds[-1])
        else:
            random.setstate(_outside.pop())
