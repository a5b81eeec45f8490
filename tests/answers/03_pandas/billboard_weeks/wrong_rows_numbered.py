"""Weeks are the numbers of the rows that are left: a track that comes back loses its pause.

The learner must see:
"Those number the columns or rows. Read the names."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["number"] = weeks.pop("week").str[2:].astype(int)
    weeks = weeks.sort_values(["artist", "track", "number"])
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks.pop("number") - 1, unit="W")
    weeks["week"] = weeks.groupby(["artist", "track"]).cumcount() + 1
    return weeks.astype({"rank": "int64"})
