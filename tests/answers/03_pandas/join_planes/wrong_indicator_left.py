"""The indicator that helped to find the unmatched stays in the table.

The learner must see:
"'seats', '_merge']."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    table = flights.merge(known, how="left", on="tailnum", validate="m:1", indicator=True)
    return table.set_axis(flights.index)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
