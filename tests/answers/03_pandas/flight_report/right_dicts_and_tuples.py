"""Loops over plain dicts and tuples, pandas only at both ends."""

from collections import defaultdict

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines):
    rain = {(o, t): p for o, t, p in zip(weather["origin"], weather["time_hour"], weather["precip"])}
    seats = {t: s for t, s in zip(planes["tailnum"], planes["seats"])}
    zones = dict(zip(airports["faa"], airports["tz"]))
    names = dict(zip(airlines["carrier"], airlines["name"]))
    groups = defaultdict(list)
    listed = ["year", "month", "carrier", "tailnum", "origin", "dest", "dep_delay", "time_hour"]
    for year, month, carrier, tail, origin, dest, delay, hour in zip(*(flights[c] for c in listed)):
        left = delay == delay
        groups[year, month, names.get(carrier, carrier)].append(
            (
                delay if left else None,
                seats.get(tail, 0) if left and isinstance(tail, str) else 0,
                zones.get(dest, -5) != -5,
                rain.get((origin, hour), 0) > 0,
            )
        )
    rows = []
    for (year, month, airline), found in groups.items():
        delays = [row[0] for row in found if row[0] is not None]
        rows.append(
            {
                "airline": airline,
                "year": year,
                "month": month,
                "flights": len(found),
                "cancelled": len(found) - len(delays),
                "mean_delay": sum(delays) / len(delays) if delays else float("nan"),
                "seats": sum(row[1] for row in found),
                "far": sum(row[2] for row in found),
                "wet": sum(row[3] for row in found),
            }
        )
    return pd.DataFrame(rows)
