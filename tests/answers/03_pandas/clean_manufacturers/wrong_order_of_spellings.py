"""The order is that of the counts before the spellings became one.

The learner must see:
"AIRBUS made 2 + 2 planes, BOEING 3: replace spellings first, then count."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-(names == maker).sum(), maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
