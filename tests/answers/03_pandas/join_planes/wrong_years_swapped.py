"""The suffixes are given the wrong way round, and the names mended afterwards.

The learner must see:
"These are the years of the flights: the two years were swapped."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum")
    table = flights.merge(
        known, how="left", on="tailnum", suffixes=("_built", ""), validate="m:1"
    )
    return table.set_axis(flights.index)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
