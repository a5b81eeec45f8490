"""Planes of which only the tail number is known are dropped.

The learner must see:
"ValueError"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside its plane."""

    known = useful(planes).rename(columns={"year": "year_built"})
    table = flights.merge(known, on="tailnum", how="left", validate="m:1")
    table.index = flights.index.copy()
    return table


def useful(planes: pd.DataFrame) -> pd.DataFrame:
    """Return the planes that can add something to a flight."""
    planes = planes.dropna(subset="tailnum")
    return planes.dropna(how="all", subset=[name for name in planes if name != "tailnum"])


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Return the number of flights of each tail number that planes lacks."""

    tailnum = flights["tailnum"]
    return tailnum[~tailnum.isin(useful(planes)["tailnum"])].value_counts(dropna=False)
