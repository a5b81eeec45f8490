"""A mask for each carrier: a loop over carriers, not over flights."""

import pandas as pd


def carrier_report(flights):
    names = flights["carrier"].fillna("unknown")
    rows = {}
    for name in names.unique():
        part = flights[names == name]
        dep = part["dep_delay"]
        rows[name] = {
            "flights": len(part),
            "late": len(part) - (part["arr_delay"] <= 15).sum(),
            "minutes": dep[dep > 0].sum() + 180 * dep.isna().sum(),
            "worst": max(0, dep.max()),
        }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["flights", "late", "minutes", "worst"])
