"""The mask is returned, and not the flights.

The learner must see:
"expected a DataFrame, got a Series."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return (flights["carrier"].isin(carriers) & too_late)


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
