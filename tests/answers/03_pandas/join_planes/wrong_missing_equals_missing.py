"""A plane without tail number is joined to all flights without one.

The learner must see:
"seats of two flights without a tail number"
"got [99.0, 99.0]. pandas joins missing with missing."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
