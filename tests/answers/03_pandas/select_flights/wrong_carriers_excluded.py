"""The carriers are excluded, and not chosen.

The learner must see:
"27 is of AA: the carriers were excluded."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    late = flights["dep_delay"] > minutes
    return flights[~flights["carrier"].isin(carriers) & late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
