"""A Python loop over a list, with exact sums.

The learner must see:
"There is a loop over the "
"""

import math

import numpy as np


def moving_average(values, window):
    numbers = values.tolist()
    means = []
    for i in range(len(numbers)):
        part = numbers[max(0, i - window // 2) : i + (window - 1) // 2 + 1]
        part = [number for number in part if number == number]
        means.append(math.fsum(part) / len(part) if part else math.nan)
    return np.array(means)
