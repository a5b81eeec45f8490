"""where keeps every row and empties the others.

The learner must see:
"[301.0, 11.0, nan,"
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.where(flights["carrier"].isin(carriers) & too_late)


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
