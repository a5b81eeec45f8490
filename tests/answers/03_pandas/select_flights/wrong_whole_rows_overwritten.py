"""Without a column, .loc overwrites whole rows.

The learner must see:
"expected a table, got TypeError: Invalid value '33.5' for dtype 'str'"
"without the name of a column, .loc overwrites whole rows."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels] = minutes
    return corrected
