"""__init__ saves the state, which may be long before the block.

The learner must see:
"The same numbers again mean that the state was saved at the call"
"save it when the block begins."
"""

import random


class temporary_seed:
    def __init__(self, seed):
        self.seed = seed
        self.state = random.getstate()

    def __enter__(self):
        random.seed(self.seed)

    def __exit__(self, *_):
        random.setstate(self.state)
