"""Planes that never flew are thrown out before the check, repeated ones among them.

The learner must see:
"planes has two rows for N7: expected ValueError, got no error and 9 rows for 9 flights."
"One row of N7 was chosen, or none was needed; the caller must learn of it."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    known = known[known["tailnum"].isin(flights["tailnum"])]
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
