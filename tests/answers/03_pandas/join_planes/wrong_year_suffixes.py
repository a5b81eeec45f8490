"""merge's default suffixes for the two years.

The learner must see:
"merge names two columns of the same name year_x and year_y."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum")
    table = flights.merge(known, how="left", on="tailnum", validate="m:1")
    return table.set_axis(flights.index)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
