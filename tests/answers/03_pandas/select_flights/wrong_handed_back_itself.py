"""With nothing to correct, the caller gets the own table back.

The learner must see:
"you returned the caller's table itself."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    if not labels:
        return flights
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
