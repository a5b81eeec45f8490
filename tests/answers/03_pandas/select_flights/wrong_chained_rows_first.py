"""Chained: the number goes into the rows that were taken out, which are thrown away.

The learner must see:
"Nothing changed: the number went into a copy that was thrown away."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels]["dep_delay"] = minutes
    return corrected
