"""Several blanks inside a name become one.

The learner must see:
"names = pd.Series(pd.array(["
"""

from collections import Counter

import numpy as np
import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    tidy = names.str.replace(r"\s+", " ", regex=True)
    makers = tidy.map(lambda name: spellings.get(name, name), na_action="ignore")
    counts = makers.value_counts()
    makers = makers.where(makers.isna() | makers.isin(counts.index[counts >= at_least]), "OTHER")
    counts = counts[counts >= at_least]
    order = sorted(counts.index, key=lambda maker: (-counts[maker], maker))
    if (makers == "OTHER").any():
        order.append("OTHER")
    return makers.astype(pd.CategoricalDtype(order, ordered=True))
