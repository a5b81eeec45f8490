"""A flight that never left is not corrected.

The learner must see:
"flight 19 left late: expected 5.0, got None."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    meant = corrected.index.isin(corrected.loc[labels].index)
    corrected.loc[meant & corrected["dep_delay"].notna(), "dep_delay"] = minutes
    return corrected
