"""Counters of n-grams and a sum of logarithms; no scikit-learn."""

import math
from collections import Counter

import numpy as np


def pieces(name):
    text = f" {name.lower()} "
    return Counter(text[i:j] for i in range(len(text)) for j in range(i + 1, i + 4) if j <= len(text))


def girl_share(chunks, names):
    found = {"F": Counter(), "M": Counter()}
    babies = Counter()
    for chunk in chunks:
        for row in chunk[["name", "F", "M"]].to_dict("records"):
            for sex in found:
                babies[sex] += row[sex]
                for piece, n in pieces(row["name"]).items():
                    found[sex][piece] += n * row[sex]
    totals = {sex: math.log(counts.total() + 2**18) for sex, counts in found.items()}
    answers = {}
    for name in names.unique():
        odds = math.log(babies["M"] / babies["F"])
        for piece, n in pieces(name).items():
            for sign, sex in ((-1, "F"), (1, "M")):
                odds += sign * n * (math.log(found[sex][piece] + 1) - totals[sex])
        answers[name] = 1 / (1 + math.exp(odds)) if odds < 700 else 0.0
    return np.array([answers[name] for name in names])
