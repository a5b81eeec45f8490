"""The labels of the chosen rows are looked up again, and one stands at two rows.

The learner must see:
"expected [301, 11, 8, 73], got [301, 8, 11, 301, 8, 73]."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    chosen = flights.loc[flights["carrier"].isin(carriers) & too_late]
    return flights.loc[chosen.index]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
