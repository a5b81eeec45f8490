"""The name of the index is put back only if it is truthy.

The learner must see:
"['name'] is None, but a str: '' is asked"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside its plane."""

    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    labels, name = flights.index.tolist(), flights.index.name
    table = flights.merge(known, on="tailnum", how="left", validate="m:1")
    table.index = pd.Index(labels)
    if name:
        table.index.name = name
    return table


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Return the number of flights of each tail number that planes lacks."""

    tailnum = flights["tailnum"]
    return tailnum[~tailnum.isin(planes["tailnum"].dropna())].value_counts(dropna=False)
