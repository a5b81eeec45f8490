"""Only the columns of the question are kept.

The learner must see:
"expected the columns ['carrier', 'flight', 'dep_delay', 'tailnum'], got ['carrier', 'dep_delay']."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late, ["carrier", "dep_delay"]]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
