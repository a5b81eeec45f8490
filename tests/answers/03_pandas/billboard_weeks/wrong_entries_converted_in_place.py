"""The caller's entries become dates.

The learner must see:
"values, dtypes or labels of the caller's columns ['date.entered'] have changed"
"""

import pandas as pd


def billboard_weeks(charts):
    charts["date.entered"] = pd.to_datetime(charts["date.entered"])
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
