"""Rows are sorted as if capitals were small letters.

The learner must see:
"Python sorts text by code"
"""

import pandas as pd


def billboard_weeks(charts):
    long = charts.melt(id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank").dropna(subset="rank")
    long["week"] = long["week"].str.removeprefix("wk").astype(int)
    long["rank"] = long["rank"].astype(int)
    long["date"] = pd.to_datetime(long["date.entered"]) + pd.to_timedelta(7 * (long["week"] - 1), unit="D")
    long = long.sort_values(["artist", "track", "week"], key=lambda s: s.str.lower() if s.name != "week" else s, ignore_index=True)
    return long[["artist", "track", "week", "date", "rank"]]
