"""Groups are dealt out like cards, times by a loop, labels by a shuffle."""

import numpy as np


def dealt(number, n):
    return [(np.flatnonzero(number != k), np.flatnonzero(number == k)) for k in range(n)]


def group_folds(groups, n):
    place = {name: number % n for number, name in enumerate(dict.fromkeys(groups))}
    return dealt(np.array([place[name] for name in groups]), n)


def time_folds(times, n):
    days = sorted(set(times))
    limits = [days[k] for k in range(1, n + 1)]
    folds = []
    for k, start in enumerate(limits):
        end = limits[k + 1] if k + 1 < n else None
        train = [row for row, time in enumerate(times) if time < start]
        test = [
            row for row, time in enumerate(times) if time >= start and (end is None or time < end)
        ]
        folds.append((np.array(train), np.array(test)))
    return folds


def class_folds(labels, n, seed):
    rng = np.random.default_rng(seed)
    number = np.empty(len(labels), dtype=int)
    for label in labels.unique():
        rows = rng.permutation(np.flatnonzero(labels.to_numpy() == label))
        number[rows] = np.arange(len(rows)) % n
    return dealt(number, n)
