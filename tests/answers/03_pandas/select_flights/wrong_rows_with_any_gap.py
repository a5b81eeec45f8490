"""Rows with a gap in any column are taken for cancelled flights.

The learner must see:
"and 73 never; [301, 11, 46, 8, 73] came."
"Is 46 taken for late with its 60 minutes, or for cancelled for want of another value?"
"""


def select_flights(flights, carriers, minutes):
    late = (flights["dep_delay"] > minutes) | flights.isna().any(axis="columns")
    return flights[flights["carrier"].isin(carriers) & late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
