"""The state is an attribute of the class, which all blocks share.

The learner must see:
"at the end are of seed 8: there is one place for the state of all blocks"
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
