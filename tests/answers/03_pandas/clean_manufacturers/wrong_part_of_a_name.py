"""str.replace replaces part of a name.

The learner must see:
"spelling is a whole name."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names
    for spelling, maker in spellings.items():
        makers = makers.str.replace(spelling, maker)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
