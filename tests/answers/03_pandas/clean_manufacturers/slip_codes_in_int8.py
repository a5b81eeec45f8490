"""Codes are one byte: more than 127 makers are too many.

The learner must see:
"codes need to be between -1 and len(categories)-1"
"""

from collections import Counter

import numpy as np
import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    makers = [None if pd.isna(name) else spellings.get(name, name) for name in names]
    counts = Counter(maker for maker in makers if maker is not None)
    order = sorted((m for m in counts if counts[m] >= at_least), key=lambda m: (-counts[m], m))
    if len(order) < len(counts):
        order.append("OTHER")
    place = {maker: i for i, maker in enumerate(order)}
    codes = np.array(
        [-1 if m is None else place.get(m, len(order) - 1) for m in makers], dtype="int64"
    ).astype(np.int8)
    return pd.Series(
        pd.Categorical.from_codes(codes, order, ordered=True), index=names.index, name=names.name
    )
