"""NaN is compared with ==, and equals nothing.

The learner must see:
"got [301, 8]. 11 and 73 were cancelled. NaN > 60 is False, and NaN == NaN is False too."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    late = (flights["dep_delay"] > minutes) | (flights["dep_delay"] == float("nan"))
    return flights[flights["carrier"].isin(carriers) & late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
