"""Cell by cell with datetime, the tuples sorted."""

from datetime import date, timedelta

import pandas as pd


def billboard_weeks(charts):
    rows = []
    for chart in charts.to_dict("records"):
        entered = date.fromisoformat(chart["date.entered"])
        for name, rank in chart.items():
            if name.startswith("wk") and not pd.isna(rank):
                week = int(name[2:])
                day = entered + timedelta(weeks=week - 1)
                rows.append((chart["artist"], chart["track"], week, day, int(rank)))
    rows.sort()
    table = pd.DataFrame(rows, columns=["artist", "track", "week", "date", "rank"])
    return table.astype({"date": "datetime64[s]"})
