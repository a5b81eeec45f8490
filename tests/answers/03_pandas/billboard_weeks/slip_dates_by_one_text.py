"""The day of entry is looked up by artist and track written together: two pairs may be written alike.

The learner must see:
"of yours: {'artist': 'Creed', 'date': '"
"""

from datetime import date, timedelta

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    entered = {}
    for artist, track, day in zip(charts["artist"], charts["track"], charts["date.entered"]):
        entered[artist + track] = date.fromisoformat(day)
    rows = []
    for record in charts.to_dict("records"):
        artist, track = record["artist"], record["track"]
        for name, rank in record.items():
            if name.startswith("wk") and rank == rank:
                week = int(name[2:])
                day = entered[artist + track] + timedelta(weeks=week - 1)
                rows.append((artist, track, week, day, int(rank)))
    table = pd.DataFrame(sorted(rows), columns=["artist", "track", "week", "date", "rank"])
    return table.assign(date=pd.to_datetime(table["date"]))
