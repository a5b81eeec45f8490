"""Sorted while the week was text, and made a number later.

The learner must see:
"are sorted as text, where 10 comes before 2."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank").sort_values(["artist", "track", "week"])
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"})
