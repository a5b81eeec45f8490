"""Gaps are filled: seats that nobody counted become 0.

The learner must see:
"A missing value was replaced; now it looks like a known one."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    table = flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")
    return table.fillna({"seats": 0})


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
