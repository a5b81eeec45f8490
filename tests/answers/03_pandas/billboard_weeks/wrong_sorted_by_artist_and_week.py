"""The two tracks of one artist are mixed.

The learner must see:
"The rows of Creed's Higher are not next to each other."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "week", "track"])
