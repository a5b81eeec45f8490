"""in for isin: a column is looked for in a list.

The learner must see:
"expected a table, got ValueError: The truth value of a Series is ambiguous."
"Python's and, or, not and in need one bool"
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights[(flights["carrier"] in carriers) & late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
