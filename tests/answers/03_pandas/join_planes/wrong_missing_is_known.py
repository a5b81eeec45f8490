"""isin takes a missing tail number in planes for the one that a flight lacks.

The learner must see:
"got {'N9': 3}. That row was taken for the plane of the 2 flights without a tail number."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"])
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
