"""The number of the week times 7 days: week 1 is day 0, not day 7.

The learner must see:
"That is a week later: week 1 is 0 weeks after the entry."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"], unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
