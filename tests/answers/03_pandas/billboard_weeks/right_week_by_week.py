"""One piece per week, concatenated, sorted by stable sorts; the columns come in another order."""

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    pieces = []
    entered = pd.to_datetime(charts["date.entered"], format="%Y-%m-%d")
    for name in charts.columns[charts.columns.str.startswith("wk")]:
        week = int(name.removeprefix("wk"))
        piece = charts[["artist", "track"]].assign(
            rank=charts[name].astype("Int64"), date=entered + pd.DateOffset(weeks=week - 1), week=week
        )
        pieces.append(piece[piece["rank"].notna()])
    table = pd.concat(pieces).sort_values("week").sort_values("track", kind="stable")
    return table.sort_values("artist", kind="stable").set_index(["artist", "track"]).reset_index()
