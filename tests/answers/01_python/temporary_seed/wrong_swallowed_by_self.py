"""__exit__ returns self, which is true.

The learner must see:
"the exception was swallowed. That happens if __exit__ returns a true value"
"""

import random


class temporary_seed:
    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        self.state = random.getstate()
        random.seed(self.seed)
        return self

    def __exit__(self, kind, error, traceback):
        random.setstate(self.state)
        return self
