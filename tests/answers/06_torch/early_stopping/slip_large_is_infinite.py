"""A loss of 1e30 or more is taken for infinite.

The learner must see:
"Asked by runs"
"""

import copy
import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch = math.inf, None
        self.epoch, self.bad, self.state = 0, 0, None

    def step(self, loss, model):
        if abs(loss) < 1e30 and (self.best_epoch is None or self.best_loss - loss > self.min_delta):
            self.best_loss, self.best_epoch, self.bad = loss, self.epoch, 0
            self.state = copy.deepcopy(model.state_dict())
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience

    def restore(self, model):
        if self.state is not None:
            model.load_state_dict(self.state)
