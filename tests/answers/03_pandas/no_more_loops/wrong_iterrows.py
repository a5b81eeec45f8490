"""iterrows is left, only the writes by label are gone.

The learner must see:
"expected at least 30 times the speed of the old report on 10,000 flights"
"Python runs"
"""

import pandas as pd


def carrier_report(flights):
    table = {}
    for _, flight in flights.iterrows():
        carrier = "unknown" if pd.isna(flight["carrier"]) else flight["carrier"]
        row = table.setdefault(carrier, [0, 0, 0.0, 0.0])
        row[0] += 1
        row[1] += not flight["arr_delay"] <= 15
        row[2] += 180 if pd.isna(flight["dep_delay"]) else max(flight["dep_delay"], 0)
        row[3] = max(row[3], flight["dep_delay"])
    return pd.DataFrame.from_dict(
        table, orient="index", columns=["flights", "late", "minutes", "worst"]
    )
