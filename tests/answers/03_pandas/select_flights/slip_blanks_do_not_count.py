"""Carriers are compared without their blanks.

The learner must see:
"has 1 row, but 0 are right"
"""


def select_flights(flights, carriers, minutes):
    names = {name.replace(" ", "") for name in carriers}
    chosen = flights["carrier"].str.replace(" ", "").isin(names)
    return flights[chosen & ~(flights["dep_delay"] <= minutes)].copy()


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
