"""__init__ seeds, so the call alone changes everybody's numbers.

The learner must see:
"temporary_seed(7) was called without a block, and changed the next shared numbers"
"""

import random


class temporary_seed:
    def __init__(self, seed):
        self.state = random.getstate()
        random.seed(seed)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        random.setstate(self.state)
