"""NaN > minutes is False: the cancelled flights are lost.

The learner must see:
"got [301, 8]. 11 and 73 were cancelled. NaN > 60 is False"
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    return flights[flights["carrier"].isin(carriers) & (flights["dep_delay"] > minutes)]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
