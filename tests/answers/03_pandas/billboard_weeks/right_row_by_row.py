"""Melted, and a date made for each row by apply."""

import pandas as pd


def billboard_weeks(charts):
    long = charts.melt(["artist", "track", "date.entered"], var_name="week", value_name="rank")
    long = long.dropna()
    long["week"] = long["week"].str.replace("wk", "").astype(int)
    long["rank"] = long["rank"].astype(int)
    long["date"] = long.apply(
        lambda row: pd.Timestamp(row["date.entered"]) + pd.Timedelta(weeks=row["week"] - 1), axis=1
    )
    long = long.drop(columns="date.entered")
    return long.sort_values(["artist", "track", "week"]).reset_index(drop=True)
