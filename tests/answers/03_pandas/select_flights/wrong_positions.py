"""Labels are taken for positions.

The learner must see:
"got [33.5, None, 60.0, 200.0, 75.0, -4.0, None, 33.5]. Position 0 was changed, and not label 0."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.iloc[labels, corrected.columns.get_loc("dep_delay")] = minutes
    return corrected
