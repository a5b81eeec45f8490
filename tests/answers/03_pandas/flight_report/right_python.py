"""Plain dicts and a loop over records."""

import math

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines):
    seats = dict(zip(planes["tailnum"], planes["seats"]))
    zones = dict(zip(airports["faa"], airports["tz"]))
    names = dict(zip(airlines["carrier"], airlines["name"]))
    rain = {(w["origin"], w["time_hour"]): w["precip"] for w in weather.to_dict("records")}
    groups = {}
    for f in flights.to_dict("records"):
        key = (f["year"], f["month"], names.get(f["carrier"], f["carrier"]))
        g = groups.setdefault(key, {"n": 0, "delays": [], "seats": 0, "far": 0, "wet": 0})
        g["n"] += 1
        if not math.isnan(f["dep_time"]):
            g["delays"].append(f["dep_delay"])
            g["seats"] += seats.get(f["tailnum"], 0)
        g["far"] += zones.get(f["dest"], -5) != -5
        g["wet"] += rain.get((f["origin"], f["time_hour"]), 0) > 0
    return pd.DataFrame(
        [
            {
                "airline": airline,
                "month": month,
                "year": year,
                "wet": g["wet"],
                "far": g["far"],
                "seats": g["seats"],
                "mean_delay": sum(g["delays"]) / len(g["delays"]) if g["delays"] else math.nan,
                "cancelled": g["n"] - len(g["delays"]),
                "flights": g["n"],
            }
            for (year, month, airline), g in groups.items()
        ]
    )
