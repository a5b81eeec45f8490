"""planes reindexed by the flights' tail numbers, and both tables side by side."""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset=["tailnum"])
    by_number = known.set_index("tailnum", verify_integrity=True)
    beside = by_number.reindex(flights["tailnum"]).set_axis(flights.index)
    beside = beside.rename(columns={"year": "year_built"})
    return pd.concat([beside, flights], axis=1)


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    table = flights[["tailnum"]].assign(flights=1)
    known = set(planes["tailnum"].dropna())
    alone = table.query("tailnum not in @known")
    return alone.groupby("tailnum", dropna=False, sort=False)["flights"].sum()
