"""Weeks without a gap are of dtype int, and left out, but for wk1.

The learner must see:
"yours is nothing, right is {"
"""

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    ids = ["artist", "track", "date.entered"]
    table = charts.melt(id_vars=ids, value_vars=[n for n in charts if n == "wk1" or charts[n].dtype == float], var_name="week", value_name="rank").dropna(subset=["rank"])
    table["week"] = table["week"].str[2:].astype(int)
    table["rank"] = table["rank"].astype(int)
    entered = pd.to_datetime(table["date.entered"])
    table["date"] = entered + pd.to_timedelta((table["week"].astype(int) - 1) * 7, unit="D")
    table = table.sort_values(["artist", "track", "week"])
    return table[["artist", "track", "week", "date", "rank"]].reset_index(drop=True)
