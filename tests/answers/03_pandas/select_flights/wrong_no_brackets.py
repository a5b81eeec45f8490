"""& is read before |: every cancelled flight is chosen, whoever flew it.

The learner must see:
"19 is of AA: without brackets, & binds before |."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    delay = flights["dep_delay"]
    return flights[flights["carrier"].isin(carriers) & (delay > minutes) | delay.isna()]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
