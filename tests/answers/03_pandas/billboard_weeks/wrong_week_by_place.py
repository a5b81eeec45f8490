"""The week is the place of its column, whatever the column's name says.

The learner must see:
"Those number the columns or rows. Read the names."
"""

import pandas as pd


def billboard_weeks(charts):
    names = [name for name in charts if name.startswith("wk")]
    places = {name: place for place, name in enumerate(names, 1)}
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    weeks["week"] = weeks["week"].map(places).astype("int64")
    later = pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + later
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
