"""Rows with a gap in any column are taken for cancelled flights.

The learner must see:
"got [301, 11, 46, 8, 73]."
"Either 60 counted as late, or 46 counted as cancelled because it has no tailnum."
"""


def select_flights(flights, carriers, minutes):
    late = (flights["dep_delay"] > minutes) | flights.isna().any(axis="columns")
    return flights[flights["carrier"].isin(carriers) & late]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
