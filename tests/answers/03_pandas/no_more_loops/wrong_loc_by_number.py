"""A loop over positions with iloc.

The learner must see:
"expected at least 30 times the speed of the old report on 10,000 flights"
"Python runs"
"""

import pandas as pd


def carrier_report(flights):
    table = {}
    for i in range(len(flights)):
        carrier = flights["carrier"].iloc[i]
        dep, arr = flights["dep_delay"].iloc[i], flights["arr_delay"].iloc[i]
        row = table.setdefault("unknown" if pd.isna(carrier) else carrier, [0, 0, 0.0, 0.0])
        row[0] += 1
        row[1] += not arr <= 15
        row[2] += 180 if pd.isna(dep) else max(dep, 0)
        row[3] = max(row[3], dep)
    return pd.DataFrame.from_dict(
        table, orient="index", columns=["flights", "late", "minutes", "worst"]
    )
