"""Cancelled flights are dropped first.

The learner must see:
"Delta's only flight was cancelled. Cancelled flights count too."
"""

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines):
    rain = weather[["origin", "time_hour", "precip"]].drop_duplicates()
    planes = planes[["tailnum", "seats"]].drop_duplicates()
    zones = airports[["faa", "tz"]].drop_duplicates()
    airlines = airlines.drop_duplicates()
    flights = flights.dropna(subset="dep_time")
    table = (
        flights.merge(rain, how="left", on=["origin", "time_hour"])
        .merge(planes, how="left", on="tailnum")
        .merge(zones, how="left", left_on="dest", right_on="faa")
        .merge(airlines, how="left", on="carrier")
    )
    table["airline"] = table["name"].fillna(table["carrier"])
    table["left"] = table["dep_time"].notna()
    table["cancelled"] = ~table["left"]
    table["seats"] = table["seats"].where(table["left"], 0).fillna(0)
    table["far"] = table["tz"].fillna(-5) != -5
    table["wet"] = table["precip"].fillna(0) > 0
    by = table.groupby(["year", "month", "airline"])
    report = by[["cancelled", "seats", "far", "wet"]].sum()
    report["flights"] = by.size()
    report["mean_delay"] = by["dep_delay"].mean()
    return report.reset_index()
