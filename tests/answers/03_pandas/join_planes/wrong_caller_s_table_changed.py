"""The column is renamed in the caller's own table.

The learner must see:
"the caller's planes changed: expected the columns ['tailnum', 'year', 'maker', 'seats'], got ['tailnum', 'year_built', 'maker', 'seats']"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    planes.columns = [{"year": "year_built"}.get(name, name) for name in planes.columns]
    known = planes.dropna(subset="tailnum").set_index("tailnum")
    return flights.join(known, on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
