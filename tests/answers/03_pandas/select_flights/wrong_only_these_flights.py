"""Only the corrected flights come back.

The learner must see:
"expected all 8 flights, with the labels [3, 6, 0, 7, 3, 9, 4, 2]; got [7, 0]."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected.loc[labels]
