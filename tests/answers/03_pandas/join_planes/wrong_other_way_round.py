"""Asks which planes never flew, and not which flights have no plane.

The learner must see:
"N7 is a plane without flights, not a flight without a plane."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    idle = ~planes["tailnum"].isin(flights["tailnum"])
    return planes.loc[idle, "tailnum"].value_counts(dropna=False)
