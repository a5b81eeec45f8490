"""The keys of the sort are turned round.

The learner must see:
"Those are sorted by track, then artist. The artist comes first."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["track", "artist", "week"])
