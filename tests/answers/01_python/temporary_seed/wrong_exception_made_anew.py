"""An exception of the same kind is raised instead of the block's own.

The learner must see:
"the block's own exception must pass unchanged."
"""

import random


class temporary_seed:
    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        self.state = random.getstate()
        random.seed(self.seed)

    def __exit__(self, kind, error, traceback):
        random.setstate(self.state)
        if kind is not None:
            raise kind(*error.args)
