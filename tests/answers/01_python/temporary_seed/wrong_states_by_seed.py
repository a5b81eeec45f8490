"""States are kept in a dict by their seed, so two blocks of one seed share a place.

The learner must see:
"A block must not find the state of another block by its seed."
"""

import random

_states = {}


class temporary_seed:
    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        _states[self.seed] = random.getstate()
        random.seed(self.seed)

    def __exit__(self, *_):
        random.setstate(_states.get(self.seed, random.getstate()))
