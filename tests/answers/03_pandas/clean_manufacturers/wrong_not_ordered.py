"""The categories have no order.

The learner must see:
"expected an ordered category, got one without order"
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"])
    return makers.astype(order).cat.remove_unused_categories()
