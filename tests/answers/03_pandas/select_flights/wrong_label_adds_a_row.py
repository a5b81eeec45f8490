"""Label by label, .loc adds a row for an unknown one.

The learner must see:
"expected KeyError, got no error and 9 rows for 8 flights. table.loc[label, ...] = value adds a row where the label is new."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    for label in labels:
        corrected.loc[label, "dep_delay"] = minutes
    return corrected
