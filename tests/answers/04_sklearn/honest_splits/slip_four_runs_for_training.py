"""Training takes the four runs before the tested one.

The learner must see:
"expected all earlier rows in the training part"
"""

import numpy as np
import pandas as pd


def _pairs(part, n):
    return [(np.flatnonzero(part != k), np.flatnonzero(part == k)) for k in range(n)]


def group_folds(groups: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    codes, _ = pd.factorize(groups, use_na_sentinel=False)
    return _pairs(codes % n, n)


def time_folds(times: pd.Series, n: int) -> list[tuple[np.ndarray, np.ndarray]]:
    codes, distinct = pd.factorize(times, sort=True)
    run = codes * (n + 1) // len(distinct)
    return [(np.flatnonzero((run < k) & (run >= k - 4)), np.flatnonzero(run == k)) for k in range(1, n + 1)]


def class_folds(labels: pd.Series, n: int, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    rng = np.random.default_rng(seed)
    codes, _ = pd.factorize(labels, use_na_sentinel=False)
    mixed = rng.permutation(len(codes))
    order = mixed[np.argsort(codes[mixed], kind="stable")]
    part = np.empty(len(codes), dtype=int)
    part[order] = np.arange(len(codes)) % n
    return _pairs(part, n)
