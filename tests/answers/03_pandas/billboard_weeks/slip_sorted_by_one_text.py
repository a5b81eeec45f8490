"""Rows are sorted by the text artist, blank, track: a longer artist comes between.

The learner must see:
"billboard_weeks(…)['rows'][0]['artist'] is 'Creed T', but 'Creed' is right"
"""

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    ids = ["artist", "track", "date.entered"]
    table = charts.melt(id_vars=ids, var_name="week", value_name="rank").dropna(subset=["rank"])
    table["week"] = table["week"].str[2:].astype(int)
    table["rank"] = table["rank"].astype(int)
    entered = pd.to_datetime(table["date.entered"])
    table["date"] = entered + pd.to_timedelta((table["week"].astype(int) - 1) * 7, unit="D")
    table["key"] = table["artist"] + " " + table["track"]
    table = table.sort_values(["key", "week"])
    return table[["artist", "track", "week", "date", "rank"]].reset_index(drop=True)
