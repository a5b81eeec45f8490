"""One map for each column of planes, and a Counter."""

from collections import Counter

import pandas as pd


def join_planes(flights, planes):
    known = planes[planes["tailnum"].notna()]
    if len(set(known["tailnum"])) < len(known):
        raise ValueError("twice")
    known = known.set_index("tailnum", drop=False)
    table = flights.copy()
    for column in planes:
        if column != "tailnum":
            table["year_built" if column == "year" else column] = flights["tailnum"].map(
                known[column]
            )
    return table


def flights_without_plane(flights, planes):
    known = {number for number in planes["tailnum"] if isinstance(number, str)}
    numbers = [number if isinstance(number, str) else None for number in flights["tailnum"]]
    counts = Counter(number for number in numbers if number not in known)
    return pd.Series([*counts.values()], index=pd.Index([*counts], dtype=object), dtype=int)
