"""A pattern finds carriers whose name holds another.

The learner must see:
"expected [11], got [11, 27, 19, 73]. 27 is of AA, and 'A' is another carrier."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].str.contains("|".join(carriers)) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
