"""A spelling that is rare is OTHER, even if its maker is not.

The learner must see:
"MCDONNELL DOUGLAS are 2 together"
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.mask(names.map(names.value_counts()) < at_least, "OTHER").replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least].difference(["OTHER"]), key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
