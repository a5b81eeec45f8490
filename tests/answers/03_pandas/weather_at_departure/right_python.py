"""Plain Python with zoneinfo: each flight asks bisect, and a DataFrame is built from lists."""

from bisect import bisect_right
from zoneinfo import ZoneInfo

import pandas as pd

NEW_YORK = ZoneInfo("America/New_York")


def weather_at_departure(flights, weather):
    reports = {}
    for row, (origin, observed) in enumerate(zip(weather["origin"], weather["observed"])):
        reports.setdefault(origin, []).append((observed, row))
    for known in reports.values():
        known.sort()
    rows = []
    for origin, departure in zip(flights["origin"], flights["departure"]):
        known = reports.get(origin, [])
        moment = departure.to_pydatetime().replace(tzinfo=NEW_YORK)
        place = bisect_right([observed for observed, _ in known], moment)
        rows.append(known[place - 1][1] if place else None)
    table = flights.copy()
    for name in weather.columns.drop("origin"):
        values = weather[name].tolist()
        table[name] = [None if row is None else values[row] for row in rows]
    return table
