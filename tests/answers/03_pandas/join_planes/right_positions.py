"""numpy's searchsorted finds each flight's row of planes; take and where do the rest."""

import numpy as np
import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    known = planes.dropna(subset="tailnum").sort_values("tailnum", ignore_index=True)
    numbers = known["tailnum"].to_numpy(dtype=object)
    if (numbers[1:] == numbers[:-1]).any():
        raise ValueError("a tail number stands twice in planes")
    wanted = flights["tailnum"].fillna("").to_numpy(dtype=object)
    rows = np.searchsorted(numbers, wanted)
    found = np.append(numbers, "")[rows] == wanted
    found &= flights["tailnum"].notna().to_numpy()
    facts = known.drop(columns="tailnum").rename(columns={"year": "year_built"})
    beside = facts.reindex(np.where(found, rows, -1)).set_axis(flights.index)
    return pd.concat([flights, beside], axis="columns")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    table = join_planes(flights[["tailnum", "year"]], planes.assign(known=True)[["tailnum", "year", "known"]])
    return table.loc[table["known"].isna(), "tailnum"].value_counts(dropna=False)
