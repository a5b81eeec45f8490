"""The biggest group goes to the smallest part; dense ranks; a deck dealt by random.Random."""

import numpy as np
import pandas as pd
import random


def group_folds(groups, n):
    sizes = groups.value_counts(sort=True)
    load, home = [0] * n, {}
    for name, size in sizes.items():
        home[name] = load.index(min(load))
        load[home[name]] += size
    fold = np.array([home[name] for name in groups])
    rows = np.arange(len(fold), dtype="uint32")
    return [(rows[fold != k][::-1], rows[fold == k]) for k in range(n)]


def time_folds(times, n):
    rank = times.rank(method="dense").to_numpy().astype(int) - 1
    run = np.maximum(rank - rank.max() + n, 0)
    return [(np.flatnonzero(run <= k), np.flatnonzero(run == k + 1)) for k in range(n)]


def class_folds(labels, n, seed):
    deck = list(enumerate(labels.tolist()))
    random.Random(seed).shuffle(deck)
    piles = {}
    for row, label in deck:
        piles.setdefault(label, []).append(row)
    dealt = [row for pile in piles.values() for row in pile]
    everything = set(range(len(dealt)))
    return [(np.array(sorted(everything - set(dealt[k::n]))), np.array(dealt[k::n])) for k in range(n)]
