"""Sorted by date, with the flights rising.

The learner must see:
"The dates are in order; within a date the flights must fall."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    return daily[places <= n].sort_values(["date", "flights", "carrier"])
