"""The date of every week is the day of entry.

The learner must see:
"That is the day of entry again."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered"))
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
