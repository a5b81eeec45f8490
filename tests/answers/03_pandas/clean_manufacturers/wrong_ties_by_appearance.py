"""Makers of equally many planes stay in the order of their appearance.

The learner must see:
"CANADAIR and MCDONNELL DOUGLAS made 2 each: sort these by name."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: -planes[maker])
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
