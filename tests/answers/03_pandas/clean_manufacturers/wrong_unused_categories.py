"""The categories are all makers that were ever heard of.

The learner must see:
"Remove categories without a row"
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    order = pd.CategoricalDtype(common + [m for m in sorted({*planes.index, *spellings.values()}) if m not in common] + ["OTHER"], ordered=True)
    return makers.astype(order)
