"""The tail numbers of a table are remembered, and the caller changes the table.

The learner must see:
"['without plane, once the caller wrote N9 over N1 in planes'][0] is 'N9', but 'N1' is right"
"""

import pandas as pd

LAST = {}


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    if LAST.get("planes") is not planes:
        LAST.update(planes=planes, known=set(planes["tailnum"].dropna()))
    alone = ~flights["tailnum"].isin(LAST["known"])
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
