"""Nobody looks at the carriers.

The learner must see:
"27 and 19 are of AA, which is not in carriers."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    return flights[~(flights["dep_delay"] <= minutes)]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
