"""Sorted by date, with the flights rising.

The learner must see:
"The dates are in order; within them the numbers have to fall."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    return daily[places <= n].sort_values(["date", "flights", "carrier"])
