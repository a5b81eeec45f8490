"""The week stays a text of digits.

The learner must see:
"As text, 10 comes before 2."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str.removeprefix("wk")
    number = weeks["week"].astype(int)
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(number - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
