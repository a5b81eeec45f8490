"""The day of entry is looked up by the name of the track.

The learner must see:
"two tracks, each with its own days"
"""

import pandas as pd


def billboard_weeks(charts):
    long = charts.melt(id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank").dropna(subset="rank")
    long["week"] = long["week"].str.removeprefix("wk").astype(int)
    long["rank"] = long["rank"].astype(int)
    long["date"] = pd.to_datetime(long["track"].map(charts.drop_duplicates("track").set_index("track")["date.entered"])) + pd.to_timedelta(7 * (long["week"] - 1), unit="D")
    long = long.sort_values(["artist", "track", "week"], ignore_index=True)
    return long[["artist", "track", "week", "date", "rank"]]
