"""Every name that contains a spelling becomes the maker.

The learner must see:
"these names became wrong makers: {'DOUGLAS STEWART': 'MCDONNELL DOUGLAS'}"
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.copy()
    for spelling, maker in spellings.items():
        makers[names.str.contains(spelling, regex=False, na=False)] = maker
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
