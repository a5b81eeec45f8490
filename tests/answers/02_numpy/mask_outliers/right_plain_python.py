"""Plain Python with statistics.quantiles, number by number."""

import math
from statistics import quantiles

import numpy as np


def mask_outliers(values, k=1.5):
    columns, masks = [], []
    for column in values.T.tolist():
        known = [float(x) for x in column if not math.isnan(x)]
        if len(known) == 1:
            known *= 2
        q1, _, q3 = quantiles(known, n=4, method="inclusive")
        low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
        columns.append([x if math.isnan(x) else min(max(x, low), high) for x in column])
        masks.append([x < low or x > high for x in column])
    return np.array(columns, dtype=float).T, np.array(masks).T
