"""Flights without a tail number are left out of the count, as value_counts does.

The learner must see:
"expected {'N9': 3, None: 2}, got {'N9': 3}. Most counts skip missing values."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts()
