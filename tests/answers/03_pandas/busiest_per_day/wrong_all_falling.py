"""ascending=False for all keys: the last day comes first.

The learner must see:
"The dates are not in order."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    return daily[places <= n].sort_values(["date", "flights"], ascending=False)
