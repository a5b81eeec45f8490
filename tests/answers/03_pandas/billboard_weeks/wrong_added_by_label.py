"""Dates are looked up by the label of the chart, which may repeat.

The learner must see:
"on another index, expected the same rows."
"""

import pandas as pd


def billboard_weeks(charts):
    entered = pd.to_datetime(charts["date.entered"]).to_dict()
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank",
        ignore_index=False,
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    days = pd.Series([entered[label] for label in weeks.index], index=weeks.index, dtype="datetime64[us]")
    weeks = weeks.drop(columns="date.entered")
    weeks["date"] = days.to_numpy() + pd.to_timedelta(weeks["week"] - 1, unit="W").to_numpy()
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
