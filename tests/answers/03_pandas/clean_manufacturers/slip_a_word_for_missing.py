"""A maker called UNKNOWN is taken for a missing name.

The learner must see:
"right is 'UNKNOWN'"
"""

from collections import Counter

import numpy as np
import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings).fillna("UNKNOWN")
    counts = makers[makers != "UNKNOWN"].value_counts()
    rare = counts.index[counts < at_least]
    makers = makers.mask(makers.isin(rare), "OTHER")
    kept = counts[counts >= at_least]
    order = sorted(kept.index, key=lambda maker: (-kept[maker], maker))
    if len(rare):
        order.append("OTHER")
    return (
        makers.astype(pd.CategoricalDtype(order, ordered=True))
        if "UNKNOWN" not in set(makers)
        else (makers.mask(makers == "UNKNOWN").astype(pd.CategoricalDtype(order, ordered=True)))
    )
