"""Columns that the stub does not list are dropped.

The learner must see:
"Here your answer keeps all columns of the input, unlisted ones too."
"""


def fill_weather(weather, longest):
    table = weather.reset_index(drop=True)
    hour = table.groupby("origin").cumcount()
    known = table["pressure"].notna()
    by = table["origin"]
    before = table["pressure"].groupby(by).ffill()
    after = table["pressure"].groupby(by).bfill()
    start = hour.where(known).groupby(by).ffill()
    stop = hour.where(known).groupby(by).bfill()
    filled = ~known & (stop - start - 1 <= longest)
    line = before + (after - before) * (hour - start) / (stop - start)
    table["pressure"] = table["pressure"].where(~filled, line)
    table.insert(0, "filled", filled)
    return table[["origin", "pressure", "filled"]].set_axis(weather.index)
