"""Without on=, merge joins by all common columns, and so by the year too.

The learner must see:
"The year of manufacture is missing: was it dropped, or used as a key of the join?"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    table = flights.merge(planes.dropna(subset="tailnum"), how="left", validate="m:1")
    return table.set_axis(flights.index)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
