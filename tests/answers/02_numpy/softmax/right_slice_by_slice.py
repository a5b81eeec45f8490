"""One slice at a time, in plain Python."""

import math

import numpy as np


def one(line):
    largest = max(line)
    if largest == -math.inf:
        return [0.0] * len(line), largest
    exps = [math.exp(n - largest) for n in line]
    total = sum(exps)
    return [e / total for e in exps], math.log(total) + largest


def softmax(x, axis=-1):
    return np.apply_along_axis(lambda line: np.array(one(line.tolist())[0]), axis, x.astype(float))


def log_sum_exp(x, axis=-1):
    if x.ndim == 1:
        return float(one(x.tolist())[1])
    return np.apply_along_axis(lambda line: one(line.tolist())[1], axis, x.astype(float))
