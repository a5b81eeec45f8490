"""A maker of exactly at_least planes is taken for rare.

The learner must see:
"though at_least is 1: a maker of exactly at_least planes stays."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes > at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
