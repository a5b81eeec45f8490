"""Sums that may be added up first, and every division last."""

import pandas as pd


def delay_by_carrier(flights):
    delay = flights["dep_delay"]
    parts = pd.DataFrame(
        {
            "flights": 1,
            "cancelled": delay.isna().astype(int),
            "minutes": delay.fillna(0),
            "punctual": delay.le(15).astype(int),
        }
    )
    table = parts.groupby(flights["carrier"].to_numpy()).sum()
    table.loc["all"] = table.sum()
    left = table["flights"] - table["cancelled"]
    return table.assign(
        mean_delay=(table["minutes"] / left).where(left > 0),
        on_time=table["punctual"] / table["flights"],
    )[["on_time", "mean_delay", "cancelled", "flights"]]
