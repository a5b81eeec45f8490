"""rank counts from the smallest unless told otherwise.

The learner must see:
"These had the fewest flights, not most."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min")
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
