"""Repeated rows are found by all columns, and a list in an unlisted one raises TypeError.

The learner must see:
"unhashable type: 'list'"
"""

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines) -> pd.DataFrame:
    seats = planes.drop_duplicates().set_index("tailnum")["seats"]
    zones = airports.drop_duplicates().set_index("faa")["tz"]
    names = airlines.drop_duplicates().set_index("carrier")["name"]
    rain = weather[weather["precip"] > 0]
    rainy = set(zip(rain["origin"], rain["time_hour"]))
    carrier = flights["carrier"]
    left = flights["dep_time"].notna()
    zone = flights["dest"].map(zones)
    table = pd.DataFrame(
        {
            "year": flights["year"],
            "month": flights["month"],
            "airline": carrier.map(names).fillna(carrier),
            "flights": 1,
            "cancelled": (~left).astype(int),
            "mean_delay": flights["dep_delay"],
            "seats": flights["tailnum"].map(seats).where(left).fillna(0),
            "far": (zone.notna() & (zone != -5)).astype(int),
            "wet": [key in rainy for key in zip(flights["origin"], flights["time_hour"])],
        }
    )
    sums = dict.fromkeys(["flights", "cancelled", "seats", "far", "wet"], "sum")
    groups = table.groupby(["year", "month", "airline"], as_index=False)
    return groups.agg({**sums, "mean_delay": "mean"})
