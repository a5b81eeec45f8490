"""The rows are rebuilt from lists, and the index loses its name.

The learner must see:
"the name of the index: expected 'row', got None."
"""

import pandas as pd


def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    best = daily[places <= n]
    best = best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    return pd.DataFrame(best.to_numpy().tolist(), list(best.index), list(daily.columns))
