"""The day of entry is looked up by the title alone, which two tracks may share.

The learner must see:
"looked up by title."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    entered = charts.drop_duplicates("track").set_index("track")["date.entered"]
    later = pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks["date"] = pd.to_datetime(weeks["track"].map(entered)) + later
    weeks = weeks.drop(columns="date.entered")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
