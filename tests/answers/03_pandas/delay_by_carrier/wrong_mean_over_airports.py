"""The means of a carrier's airports are averaged.

The learner must see:
"got 11.6667. 11.67 is the mean of the means of UA's airports."
"""

import pandas as pd


def delay_by_carrier(flights):
    def report(rows):
        return pd.Series(
            {
                "flights": len(rows),
                "cancelled": rows["dep_delay"].isna().sum(),
                "mean_delay": rows.groupby("origin")["dep_delay"].mean().mean(),
                "on_time": (rows["dep_delay"] <= 15).mean(),
            }
        )

    flights = flights if "origin" in flights else flights.assign(origin="EWR")
    rows = {name: report(rows) for name, rows in flights.groupby("carrier")}
    return pd.DataFrame({**rows, "all": report(flights)}).T
