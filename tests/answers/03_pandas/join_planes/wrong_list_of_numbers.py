"""A list of the unmatched tail numbers, without counts.

The learner must see:
"expected a Series of counts, got a list."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].unique().tolist()
