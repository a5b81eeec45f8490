"""Plain Python: a dict of planes, a loop over flights, a Counter."""

from collections import Counter

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    facts = [name for name in planes.columns if name != "tailnum"]
    by_number = {}
    for row in planes.to_dict("records"):
        number = row.pop("tailnum")
        if pd.isna(number):
            continue
        if number in by_number:
            raise ValueError(f"{number} stands twice in planes")
        by_number[number] = row

    unknown = dict.fromkeys(facts)
    table = flights.copy()
    found = [by_number.get(number, unknown) for number in flights["tailnum"]]
    for name in facts:
        table["year_built" if name == "year" else name] = [row[name] for row in found]
    return table


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    known = set(planes["tailnum"].dropna())
    counts = Counter(
        None if pd.isna(number) else number
        for number in flights["tailnum"]
        if pd.isna(number) or number not in known
    )
    return pd.Series(list(counts.values()), index=pd.Index(list(counts), dtype=object), dtype=int)
