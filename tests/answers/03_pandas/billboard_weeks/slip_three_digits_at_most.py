"""Of a week's number three digits are read.

The learner must see:
"billboard_weeks(…)['rows'][0]['date'] is '2001-11-17T00:00:00', but '2019-02-16T00:00:00' is right"
"""

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    ids = ["artist", "track", "date.entered"]
    table = charts.melt(id_vars=ids, var_name="week", value_name="rank").dropna(subset=["rank"])
    table["week"] = table["week"].str[2:5].astype(int)
    table["rank"] = table["rank"].astype(int)
    entered = pd.to_datetime(table["date.entered"])
    table["date"] = entered + pd.to_timedelta((table["week"].astype(int) - 1) * 7, unit="D")
    table = table.sort_values(["artist", "track", "week"])
    return table[["artist", "track", "week", "date", "rank"]].reset_index(drop=True)
