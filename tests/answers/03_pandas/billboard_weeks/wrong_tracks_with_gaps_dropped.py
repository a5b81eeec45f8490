"""dropna before melt: a track that lacks one week is gone.

The learner must see:
"A track with one missing rank has others."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.dropna().melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    )
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
