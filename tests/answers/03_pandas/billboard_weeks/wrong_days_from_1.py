"""The number counts days, and week 1 is one day after the entry.

The learner must see:
"That is a day later: week 1 is the day of entry itself."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"], unit="D")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
