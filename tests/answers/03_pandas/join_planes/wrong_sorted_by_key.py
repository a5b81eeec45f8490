"""sort=True brings the flights into the order of their tail numbers.

The learner must see:
"expected the flights in the order [11, 301, 8, 27, 46, 5, 19, 2, 73]"
"The table is sorted by its key."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", sort=True, validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
