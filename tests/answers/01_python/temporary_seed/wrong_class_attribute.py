"""The state is an attribute of the class, which all blocks share.

The learner must see:
"belong to seed 8: all blocks save their state in one place"
"""

import random


class temporary_seed:
    state = None

    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        temporary_seed.state = random.getstate()
        random.seed(self.seed)

    def __exit__(self, kind, error, traceback):
        random.setstate(temporary_seed.state)
