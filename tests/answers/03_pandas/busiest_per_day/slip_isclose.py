"""Ties are decided with a tolerance, so a million flights tie with a million and five.

The learner must see:
"['columns']"
"""

import numpy as np
import pandas as pd


def busiest_per_day(daily, n):
    flights = daily["flights"]
    least = flights.groupby(daily["date"]).transform(lambda day: day.nlargest(n).min())
    chosen = daily[((flights > least) | np.isclose(flights, least)).to_numpy()]
    return chosen.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
