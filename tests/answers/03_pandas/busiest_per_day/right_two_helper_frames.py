"""A bare frame of keys under row numbers finds the positions; categories and floats come back."""

import pandas as pd


def busiest_per_day(daily, n):
    keys = daily[["date", "carrier", "flights"]].reset_index(drop=True)
    keys["busier"] = keys.groupby("date")["flights"].rank(method="max")
    keys["size"] = keys.groupby("date")["flights"].transform("size")
    keys = keys[keys["size"] - keys["busier"] < n]
    keys = keys.sort_values("carrier").sort_values("flights", ascending=False, kind="stable")
    keys = keys.sort_values("date", kind="stable")
    return daily.iloc[keys.index].astype({"flights": float})
