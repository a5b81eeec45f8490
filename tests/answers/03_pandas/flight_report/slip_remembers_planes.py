"""The seats of a table of planes are looked up once and remembered, though the table may change.

The learner must see:
"['after corrections']['rows']"
"""

import pandas as pd

KNOWN: list = []  # pairs of a table and its seats


def flight_report(
    flights: pd.DataFrame,
    weather: pd.DataFrame,
    planes: pd.DataFrame,
    airports: pd.DataFrame,
    airlines: pd.DataFrame,
) -> pd.DataFrame:
    """Return one row for each month and airline that has flights."""

    columns = ["year", "month", "carrier", "origin", "dest", "tailnum", "time_hour", "dep_time", "dep_delay"]
    flights = flights[columns].copy()
    flights["left"] = flights["dep_delay"].notna()

    for table, seats in KNOWN:
        if table is planes:
            break
    else:
        seats = planes.drop_duplicates("tailnum").set_index("tailnum")["seats"]
        KNOWN.append((planes, seats))
    flights["seats"] = flights["tailnum"].map(seats).fillna(0)

    zones = airports.drop_duplicates("faa").set_index("faa")["tz"]
    zone = flights["dest"].map(zones)
    flights["far"] = zone.notna() & (zone != -5)

    rain = weather.loc[weather["precip"] > 0, ["origin", "time_hour"]]
    rainy = set(zip(rain["origin"], rain["time_hour"], strict=True))
    hours = zip(flights["origin"], flights["time_hour"], strict=True)
    flights["wet"] = [hour in rainy for hour in hours]

    names = airlines.drop_duplicates("carrier").set_index("carrier")["name"]
    flights["airline"] = flights["carrier"].map(names).fillna(flights["carrier"])

    flights["seats"] = flights["seats"].where(flights["left"], 0)
    report = flights.groupby(["year", "month", "airline"], as_index=False).agg(
        flights=("left", "size"),
        left=("left", "sum"),
        mean_delay=("dep_delay", "mean"),
        seats=("seats", "sum"),
        far=("far", "sum"),
        wet=("wet", "sum"),
    )
    report["cancelled"] = report["flights"] - report["left"]

    return report.drop(columns="left")
