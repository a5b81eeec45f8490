"""The delay is cut to whole minutes.

The learner must see:
"33.5, 33.5, 75.0, -4.0, None, None], got [61.0, None, 33.0, 33.0, 75.0"
"""

import math


def select_flights(flights, carriers, minutes):
    return flights[flights["carrier"].isin(carriers) & ~(flights["dep_delay"] <= minutes)]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes if math.isnan(minutes) else int(minutes)
    return corrected
