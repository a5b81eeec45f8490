"""Named aggregation with functions, twice: by carrier and by a constant."""

import pandas as pd


REPORT = {
    "flights": ("dep_delay", len),
    "cancelled": ("dep_delay", lambda delay: delay.isna().sum()),
    "mean_delay": ("dep_delay", "mean"),
    "on_time": ("dep_delay", lambda delay: delay.between(float("-inf"), 15).mean()),
}


def delay_by_carrier(flights):
    by_carrier = flights.groupby("carrier").agg(**REPORT)
    together = flights.groupby(lambda label: "all").agg(**REPORT)
    return pd.concat([together, by_carrier])
