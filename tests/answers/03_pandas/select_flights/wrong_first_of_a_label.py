"""Only the first flight of a repeated label is corrected.

The learner must see:
"12.0, 12.0, 12.0, None, None], got [12.0, None, 60.0, 12.0, 75.0, 12.0"
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    known = list(corrected.index)
    for label in labels:
        if label not in known:
            raise KeyError(label)
        corrected.iloc[known.index(label), corrected.columns.get_loc("dep_delay")] = minutes
    return corrected
