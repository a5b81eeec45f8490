"""A week is taken for a month.

The learner must see:
"That is a month later: the numbers count weeks."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = [
        pd.Timestamp(day) + pd.DateOffset(months=week - 1)
        for day, week in zip(weeks.pop("date.entered"), weeks["week"])
    ]
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
