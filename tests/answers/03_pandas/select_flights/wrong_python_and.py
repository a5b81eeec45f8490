"""and for &: the columns are asked for one bool.

The learner must see:
"Python's and, or, not and in need one bool for the whole column; &, | and ~ work row by row."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    late = flights["dep_delay"] > minutes or flights["dep_delay"].isna()
    return flights[flights["carrier"].isin(carriers) and late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
