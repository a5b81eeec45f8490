"""The codes are worked out with numpy and handed over with the names."""

import numpy as np
import pandas as pd


def clean_manufacturers(names, spellings, at_least):
    codes, makers = pd.factorize(names.replace(spellings), sort=True)
    counts = np.bincount(codes[codes >= 0], minlength=len(makers))
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] >= at_least]
    rank = np.full(len(makers) + 1, len(order))
    rank[order] = np.arange(len(order))
    rank[-1] = -1
    found = rank[codes]
    categories = [str(makers[place]) for place in order]
    if (found == len(order)).any():
        categories.append("OTHER")
    values = pd.Categorical.from_codes(found, categories, ordered=True)
    return pd.Series(values, index=names.index, name=names.name)
