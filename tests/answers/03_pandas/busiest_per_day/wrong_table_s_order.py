"""The right rows, in the order in which they stood in the table.

The learner must see:
"The dates are not in order."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    return daily[places <= n]
