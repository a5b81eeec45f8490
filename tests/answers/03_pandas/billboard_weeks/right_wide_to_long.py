"""wide_to_long makes the number of the week by itself."""

import pandas as pd


def billboard_weeks(charts):
    long = pd.wide_to_long(charts, "wk", i=["artist", "track"], j="week").dropna(subset="wk")
    long = long.reset_index().rename(columns={"wk": "rank", "date.entered": "date"})
    long["date"] = pd.to_datetime(long["date"]) + pd.to_timedelta((long["week"] - 1) * 7, unit="D")
    long["rank"] = long["rank"].astype(int)
    return long.sort_values(["artist", "track", "week"])
