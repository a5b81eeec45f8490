"""Planes are counted by spelling, and not by maker.

The learner must see:
"AVRO has a plane under another name: replace spellings first, then count."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = names.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
