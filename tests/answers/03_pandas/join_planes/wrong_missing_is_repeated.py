"""Two planes without tail number count as a repeated key.

The learner must see:
"so none repeats: expected a table, got MergeError"
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.rename(columns={"year": "year_built"}).set_index("tailnum")
    table = flights.join(known, on="tailnum", validate="m:1")
    facts = known.columns
    table[facts] = table[facts].mask(table["tailnum"].isna())
    return table


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
