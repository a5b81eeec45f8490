"""Years of manufacture before 1900 are taken for typing errors and become missing.

The learner must see:
"is None, but a float: 0.0 is asked"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside its plane."""

    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    known["year_built"] = known["year_built"].where(known["year_built"] >= 1900)
    table = flights.merge(known, on="tailnum", how="left", validate="m:1")
    table.index = flights.index.copy()
    return table


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Return the number of flights of each tail number that planes lacks."""

    tailnum = flights["tailnum"]
    return tailnum[~tailnum.isin(planes["tailnum"].dropna())].value_counts(dropna=False)
