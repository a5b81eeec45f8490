"""The rows are numbered in a helper column `flight`, which raw flights have already.

The learner must see:
"cannot insert flight, already exists"
"""

import pandas as pd


def flight_report(
    flights: pd.DataFrame,
    weather: pd.DataFrame,
    planes: pd.DataFrame,
    airports: pd.DataFrame,
    airlines: pd.DataFrame,
) -> pd.DataFrame:
    """Return one row for each month and airline that has flights."""
    table = flights.reset_index(drop=True).reset_index(names="flight")
    for other, one, keys, value in [
        (weather, ["origin", "time_hour"], ["origin", "time_hour"], "precip"),
        (planes, ["tailnum"], ["tailnum"], "seats"),
        (airports, ["dest"], ["faa"], "tz"),
        (airlines, ["carrier"], ["carrier"], "name"),
    ]:
        found = other[[*keys, value]].drop_duplicates(keys).set_axis([*one, value], axis=1)
        ids = table[["flight", *one]].merge(found, on=one).set_index("flight")[value]
        table["its_" + value] = table["flight"].map(ids)
    left = table["dep_delay"].notna()
    table["seats"] = table["its_seats"].where(left, 0).fillna(0)
    table["cancelled"] = ~left
    table["far"] = table["its_tz"].notna() & table["its_tz"].ne(-5)
    table["wet"] = table["its_precip"] > 0
    table["airline"] = table["its_name"].fillna(table["carrier"])
    return table.groupby(["year", "month", "airline"], as_index=False).agg(
        flights=("flight", "size"),
        cancelled=("cancelled", "sum"),
        mean_delay=("dep_delay", "mean"),
        seats=("seats", "sum"),
        far=("far", "sum"),
        wet=("wet", "sum"),
    )
