"""__exit__ puts the state back only if nothing went wrong.

The learner must see:
"means that the state was not restored: an exception of the kind SorrowError"
"""

import random


class temporary_seed:
    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        self.state = random.getstate()
        random.seed(self.seed)

    def __exit__(self, kind, error, traceback):
        if kind is None:
            random.setstate(self.state)
