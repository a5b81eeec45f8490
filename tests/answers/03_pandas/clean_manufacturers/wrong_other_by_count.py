"""OTHER stands where its number of planes puts it.

The learner must see:
"OTHER is last, however many planes it has."
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([m for m in sorted(set(makers.dropna()), key=lambda m: (-(makers == m).sum(), m))], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
