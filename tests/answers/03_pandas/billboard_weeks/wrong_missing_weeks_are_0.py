"""Missing ranks are filled with 0 to make integers.

The learner must see:
"but 5 of these ranks are missing."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.fillna(0).melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    )
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
