"""A pivot table over columns of its own, and categories."""

import pandas as pd


def carrier_report(flights):
    flights = flights.reset_index(drop=True)  # whose index may be called key, too
    own = pd.DataFrame({"key": flights["carrier"].fillna("unknown").astype("category")})
    own["flights"] = 1
    own["late"] = flights["arr_delay"].le(15).eq(False).astype("int64")
    own["minutes"] = flights["dep_delay"].mask(flights["dep_delay"].isna(), 180).clip(lower=0)
    own["worst"] = flights["dep_delay"].clip(lower=0).fillna(0)
    if own.empty:
        return own.set_index("key")
    how = {"flights": "sum", "late": "sum", "minutes": "sum", "worst": "max"}
    return own.pivot_table(index="key", aggfunc=how, observed=True)
