"""The caller's entries are turned into dates, and the column is renamed.

The learner must see:
"the caller's table now has the columns"
"""

import pandas as pd


def billboard_weeks(charts):
    if "date.entered" in charts:
        charts["entered"] = pd.to_datetime(charts.pop("date.entered"))
    weeks = charts.melt(
        id_vars=["artist", "track", "entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = weeks.pop("entered") + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
