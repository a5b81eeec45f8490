"""A groupby method for each column, and the row of all by hand."""

import pandas as pd


def delay_by_carrier(flights):
    delay = flights["dep_delay"].groupby(flights["carrier"])
    table = pd.DataFrame({"flights": delay.size(), "mean_delay": delay.mean()})
    table["cancelled"] = table["flights"] - delay.count()
    table["on_time"] = delay.apply(lambda delays: (delays <= 15).sum() / len(delays))
    every = flights["dep_delay"]
    table.loc["all"] = {
        "flights": len(flights),
        "cancelled": every.isna().sum(),
        "mean_delay": every.mean(),
        "on_time": (every <= 15).mean(),
    }
    return table
