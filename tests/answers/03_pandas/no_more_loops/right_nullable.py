"""Grouped as usual, and converted to pandas' nullable dtypes."""

import pandas as pd


def carrier_report(flights):
    delay = flights["dep_delay"].astype("Float64").array
    own = pd.DataFrame({"carrier": flights["carrier"].fillna("unknown").array, "delay": delay})
    own["late"] = ~(flights["arr_delay"].array <= 15)
    own["minutes"] = own["delay"].fillna(180).clip(lower=0)
    own["worst"] = own["delay"].fillna(0).clip(lower=0)
    groups = own.groupby("carrier")
    report = groups[["late", "minutes"]].sum().assign(worst=groups["worst"].max())
    return report.assign(flights=groups.size()).convert_dtypes()
