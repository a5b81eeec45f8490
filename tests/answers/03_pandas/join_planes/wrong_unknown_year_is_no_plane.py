"""A plane of unknown age is taken for no plane.

The learner must see:
"N2 has a row in planes; only its year is missing."
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    table = join_planes(flights, planes)
    return table.loc[table["year_built"].isna(), "tailnum"].value_counts(dropna=False)
