"""A rare maker keeps its name if there is no other.

The learner must see:
"A single rare maker is OTHER too."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    counts = makers.value_counts()
    big = counts[counts >= at_least] if (counts < at_least).sum() > 1 else counts
    order = sorted(big.index, key=lambda m: (-big[m], m))
    makers = makers.where(makers.isin(order) | makers.isna(), "OTHER")
    if (makers == "OTHER").any():
        order.append("OTHER")
    return makers.astype(pd.CategoricalDtype(order, ordered=True))
