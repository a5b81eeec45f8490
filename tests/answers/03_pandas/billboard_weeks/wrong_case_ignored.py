"""Sorted without regard to capitals.

The learner must see:
"Those are sorted as if all letters were small."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks = weeks.astype({"rank": "int64"})
    return weeks.sort_values(
        ["artist", "track", "week"], key=lambda values: values if values.name == "week" else values.str.lower()
    )
