"""planes reindexed, and the new table made of both tables' arrays."""

from collections import Counter

import pandas as pd


def join_planes(flights, planes):
    p = planes[planes["tailnum"].notna()].set_index("tailnum")
    if not p.index.is_unique:
        raise ValueError("repeated")
    p = p.rename(columns={"year": "year_built"})
    right = p.reindex(flights["tailnum"])
    right.index = flights.index
    out = pd.DataFrame(
        {**{c: right[c].array for c in right}, **{c: flights[c].array for c in flights}},
        index=flights.index,
    )
    return out


def flights_without_plane(flights, planes):
    t = flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())]
    counts = Counter(None if pd.isna(number) else number for number in t)
    return pd.Series(list(counts.values()), index=list(counts), dtype=int)
