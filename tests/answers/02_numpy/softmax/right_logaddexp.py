"""np.logaddexp knows all about -inf; softmax is the exp of what is left."""

import numpy as np


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=np.float64)


def softmax(x, axis=-1):
    logs = np.expand_dims(log_sum_exp(x, axis), axis)
    p = np.zeros(x.shape)
    return np.exp(np.subtract(x, logs, dtype=float, where=x > -np.inf, out=p), where=x > -np.inf, out=p)
