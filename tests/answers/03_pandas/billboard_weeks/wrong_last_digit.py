"""Only the last character of the name is read: wk10 becomes week 0.

The learner must see:
"Those are the last digits only."
"""

import pandas as pd


def billboard_weeks(charts):
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].str[-1].astype("int64")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + pd.to_timedelta(weeks["week"] - 1, unit="W")
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"], kind="stable")
