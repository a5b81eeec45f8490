"""One loop over the flights, and a dict of lists."""

import math

import pandas as pd


def delay_by_carrier(flights):
    rows = {}
    for carrier, delay in zip(flights["carrier"], flights["dep_delay"]):
        for name in ("all", carrier):
            rows.setdefault(name, []).append(delay)
    report = {}
    for name, delays in rows.items():
        left = [delay for delay in delays if not math.isnan(delay)]
        report[name] = {
            "on_time": len([delay for delay in left if delay <= 15]) / len(delays),
            "mean_delay": math.fsum(left) / len(left) if left else math.nan,
            "flights": len(delays),
            "cancelled": len(delays) - len(left),
        }
    return pd.DataFrame.from_dict(report, orient="index")
