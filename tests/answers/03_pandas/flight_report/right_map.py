"""map with dicts for each lookup, and one more way for the rain: a set of hours."""

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines):
    seats = dict(zip(planes["tailnum"], planes["seats"]))
    zones = dict(zip(airports["faa"], airports["tz"]))
    names = dict(zip(airlines["carrier"], airlines["name"]))
    rainy = weather[weather["precip"] > 0]
    hours = pd.MultiIndex.from_frame(rainy[["origin", "time_hour"]])
    own = pd.MultiIndex.from_frame(flights[["origin", "time_hour"]])
    left = flights["dep_time"].notna()
    table = pd.DataFrame(
        {
            "year": flights["year"],
            "month": flights["month"],
            "airline": [names.get(code, code) for code in flights["carrier"]],
            "flights": 1,
            "cancelled": ~left,
            "seats": flights["tailnum"].map(seats).fillna(0) * left,
            "far": flights["dest"].map(zones).fillna(-5).ne(-5),
            "wet": own.isin(hours),
            "delay": flights["dep_delay"],
        }
    )
    groups = table.groupby(["year", "month", "airline"])
    out = groups[["flights", "cancelled", "seats", "far", "wet"]].sum()
    return out.assign(mean_delay=groups["delay"].mean()).reset_index()
