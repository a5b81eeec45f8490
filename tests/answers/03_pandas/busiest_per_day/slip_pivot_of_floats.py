"""A pivot makes floats of the flights, so two numbers beyond 2**53 tie that differ.

The learner must see:
"['columns']"
"""

import numpy as np
import pandas as pd


def busiest_per_day(daily, n):
    wide = daily.pivot(index="date", columns="carrier", values="flights")
    places = wide.rank(axis=1, method="min", ascending=False)
    rows, columns = wide.index.get_indexer(daily["date"]), wide.columns.get_indexer(daily["carrier"])
    chosen = daily[places.to_numpy()[rows, columns] <= n]
    return chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
