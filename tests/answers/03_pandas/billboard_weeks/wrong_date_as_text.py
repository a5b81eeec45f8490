"""The dates are written as text again.

The learner must see:
"You can't add days to text."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    days = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks["date"] = days.dt.strftime("%Y-%m-%d")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
