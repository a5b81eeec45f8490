"""Repeated tail numbers are dropped, so that one of two rows is chosen in silence.

The learner must see:
"planes has two rows for N3: expected ValueError, got no error and 9 rows for 9 flights."
"One row of N3 was chosen, or none was needed; the caller must learn of it."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").drop_duplicates("tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
