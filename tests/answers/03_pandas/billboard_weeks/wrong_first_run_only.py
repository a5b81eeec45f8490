"""A track is taken to be gone for good at its first gap.

The learner must see:
"up to a track's first gap. A track that comes back has rows again."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks = weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
    groups = weeks.groupby(["artist", "track"])["week"]
    return weeks[weeks["week"] - groups.transform("min") == groups.cumcount()]
