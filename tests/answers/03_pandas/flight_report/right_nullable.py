"""Lookups by map, and numbers of pandas' nullable dtypes, in which a missing mean is NA."""

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines):
    def lookup(table, key, value):
        return table.drop_duplicates(key).set_index(key)[value].convert_dtypes()

    hours = pd.MultiIndex.from_frame(flights[["origin", "time_hour"]])
    rain = lookup(weather, ["origin", "time_hour"], "precip").reindex(hours).array
    left = flights["dep_time"].notna()
    own = pd.DataFrame(
        {
            "year": flights["year"],
            "month": flights["month"],
            "airline": flights["carrier"]
            .map(lookup(airlines, "carrier", "name"))
            .fillna(flights["carrier"]),
            "cancelled": ~left,
            "delay": flights["dep_delay"].astype("Float64"),
            "seats": flights["tailnum"].map(lookup(planes, "tailnum", "seats")).where(left),
            "far": flights["dest"].map(lookup(airports, "faa", "tz")).fillna(-5).ne(-5),
            "wet": pd.array(rain > 0, dtype="boolean").fillna(False),
        }
    ).convert_dtypes()
    groups = own.groupby(["year", "month", "airline"])
    report = groups[["cancelled", "seats", "far", "wet"]].sum()
    report["mean_delay"] = groups["delay"].mean()
    report["flights"] = groups.size()
    return report.convert_dtypes().reset_index()
