"""Another name for the table is taken for a copy.

The learner must see:
"the caller's delays changed: expected [61.0, None, 60.0, 200.0, 75.0, -4.0, None, None], got [12.0"
"A second name for a table is no copy."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
