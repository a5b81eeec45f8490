"""The weeks are counted from 0.

The learner must see:
"Weeks count from 1."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64") - 1
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"], unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
