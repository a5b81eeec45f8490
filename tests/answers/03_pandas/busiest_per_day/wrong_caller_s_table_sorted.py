"""The caller's table is sorted in place.

The learner must see:
"it was sorted, or its index reset, in place."
"""

def busiest_per_day(daily, n):
    daily.sort_values(["date", "flights", "carrier"], ascending=[True, False, True], inplace=True)
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    return daily[places <= n]
