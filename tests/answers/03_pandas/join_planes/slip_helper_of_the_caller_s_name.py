"""The order is kept in a column that is dropped, also where the caller has one of that name.

The learner must see:
"['flights have a column _order: the columns of the answer'] has 3 items, but 4 are right"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    numbered = flights.assign(_order=range(len(flights)))
    table = numbered.merge(known, on="tailnum", how="left", validate="m:1")
    return table.sort_values("_order").drop(columns="_order").set_axis(flights.index)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
