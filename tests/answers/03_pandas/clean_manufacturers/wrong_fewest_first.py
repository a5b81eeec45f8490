"""The makers of fewest planes come first.

The learner must see:
"EMBRAER made most planes, 5, and comes first."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    counts = makers.value_counts()
    big = counts[counts >= at_least]
    order = sorted(big.index, key=lambda m: (big[m], m))
    makers = makers.where(makers.isin(order) | makers.isna(), "OTHER")
    if (makers == "OTHER").any():
        order.append("OTHER")
    return makers.astype(pd.CategoricalDtype(order, ordered=True))
