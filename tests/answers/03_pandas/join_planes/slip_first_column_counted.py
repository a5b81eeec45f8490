"""What is counted are the known values of the first column.

The learner must see:
"flights_without_plane"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = flights[~flights["tailnum"].isin(planes["tailnum"].dropna())]
    first = alone.columns.drop("tailnum")[0]
    return alone.groupby("tailnum", dropna=False)[first].count()
