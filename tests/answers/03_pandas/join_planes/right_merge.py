"""merge with suffixes and an indicator, and the caller's index put back."""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes[planes["tailnum"].notna()]
    table = flights.merge(
        known, how="left", on="tailnum", suffixes=("", "_built"), validate="many_to_one"
    )
    return table.set_axis(flights.index)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    known = planes[["tailnum"]].dropna()
    marked = flights[["tailnum"]].merge(known, how="left", on="tailnum", indicator=True)
    return marked[marked["_merge"] == "left_only"].groupby("tailnum", dropna=False).size()
