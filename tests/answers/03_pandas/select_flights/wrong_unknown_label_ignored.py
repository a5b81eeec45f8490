"""isin finds nothing for an unknown label, and says nothing.

The learner must see:
"A mistyped label would look like a corrected flight."
"""

import pandas as pd


def select_flights(flights, carriers, minutes):
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights, labels, minutes):
    delays = flights["dep_delay"].mask(flights.index.isin(labels), minutes)
    return flights.assign(dep_delay=delays)
