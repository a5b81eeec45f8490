"""A pattern finds carriers whose name holds another.

The learner must see:
"of ['A', 'B6', 'ZZ'], the flights cancelled or more than 75 minutes late are [11]; [11, 27, 19, 73] came. 27 is of AA, and 'A' another carrier."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].str.contains("|".join(carriers)) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
