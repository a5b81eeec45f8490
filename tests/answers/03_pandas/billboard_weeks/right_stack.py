"""stack over an index of three levels; dates by numpy's days."""

import numpy as np
import pandas as pd


def billboard_weeks(charts):
    wide = charts.set_index(["artist", "track", "date.entered"])
    wide.columns = [int(name[2:]) for name in wide.columns]
    ranks = wide.stack(future_stack=True).dropna().astype("int16")
    table = ranks.rename_axis(["artist", "track", "date", "week"]).rename("rank").reset_index()
    days = pd.to_datetime(table["date"]).to_numpy().astype("datetime64[D]")
    table["date"] = days + (table["week"].to_numpy(dtype=int) - 1).astype("timedelta64[W]")
    return table.sort_values(["artist", "track", "week"], ignore_index=True)
