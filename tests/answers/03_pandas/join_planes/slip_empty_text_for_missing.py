"""A missing tail number is replaced by empty text, which may be a tail number of planes.

The learner must see:
"['columns']['maker'][0] is a str: 'A', but None is asked"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside its plane."""

    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    if not known["tailnum"].is_unique:
        raise ValueError("planes has a tail number twice")
    table = known.set_index("tailnum").reindex(flights["tailnum"].fillna(""))
    return pd.concat([flights, table.set_axis(flights.index.copy(), axis=0)], axis=1)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Return the number of flights of each tail number that planes lacks."""

    numbers = flights["tailnum"].fillna("")
    counts = numbers[~numbers.isin(planes["tailnum"].dropna())].value_counts()
    return counts.rename({"": None})
