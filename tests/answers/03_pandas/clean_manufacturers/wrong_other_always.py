"""OTHER is a category also where nobody is rare.

The learner must see:
"expected no OTHER, got the categories"
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order)
