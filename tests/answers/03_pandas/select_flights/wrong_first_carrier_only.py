"""Only the first carrier of the list is compared.

The learner must see:
"got [301, 73]. The flights of B6 are missing."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights[(flights["carrier"] == next(iter(carriers))) & late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
