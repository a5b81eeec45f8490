"""A Python loop over a list, with exact sums.

The learner must see:
"there is a loop over the windows"
"times as slow as summing a table of 2,000 x 11"
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
