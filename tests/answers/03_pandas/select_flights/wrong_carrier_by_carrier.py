"""The flights come carrier by carrier.

The learner must see:
"expected flights [301, 11, 8, 73], got [301, 73, 11, 8]."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    late = flights[~(flights["dep_delay"] <= minutes)]
    found = [late[late["carrier"] == carrier] for carrier in carriers]
    return pd.concat(found) if found else late.iloc[:0]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
