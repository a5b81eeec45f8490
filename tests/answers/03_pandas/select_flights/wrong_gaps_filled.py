"""Cancelled flights get a delay that they never had.

The learner must see:
"expected [61, None, 75, None], got [61.0, 999.0, 75.0, 999.0]."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    filled = flights.fillna({"dep_delay": 999.0})
    return filled[filled["carrier"].isin(carriers) & (filled["dep_delay"] > minutes)]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
