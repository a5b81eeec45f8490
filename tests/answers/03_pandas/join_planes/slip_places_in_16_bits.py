"""The places of planes are kept in int16, and wrap around after 32,767.

The learner must see:
"right, until `n` was 32,"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside its plane."""

    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    if known["tailnum"].duplicated().any():
        raise ValueError("planes has a tail number twice")
    places = pd.Index(known["tailnum"]).get_indexer(flights["tailnum"]).astype("int16")
    values = known.drop(columns="tailnum").reset_index(drop=True).reindex(places)
    return pd.concat([flights, values.set_axis(flights.index.copy(), axis=0)], axis=1)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Return the number of flights of each tail number that planes lacks."""

    tailnum = flights["tailnum"]
    return tailnum[~tailnum.isin(planes["tailnum"].dropna())].value_counts(dropna=False)
