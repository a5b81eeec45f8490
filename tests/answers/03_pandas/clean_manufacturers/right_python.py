"""Lists and a Counter; pandas only at the end."""

from collections import Counter

import pandas as pd


def clean_manufacturers(names, spellings, at_least):
    makers = [spellings.get(name, name) for name in names]
    counts = Counter(maker for maker in makers if isinstance(maker, str))
    common = [maker for maker in counts if counts[maker] >= at_least]
    common.sort()
    common.sort(key=counts.get, reverse=True)
    lumped = [
        maker if maker in common or not isinstance(maker, str) else "OTHER" for maker in makers
    ]
    categories = common + ["OTHER"] * ("OTHER" in lumped)
    values = pd.Categorical(lumped, categories=categories, ordered=True)
    return pd.Series(values, index=names.index, name=names.name)
