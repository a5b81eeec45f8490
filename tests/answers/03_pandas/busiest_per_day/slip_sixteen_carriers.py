"""More than sixteen carriers are never asked for: so many there are in the data.

The learner must see:
"busiest_per_day(…)['rows'] is 16, but"
"""


def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    best = daily[places <= min(n, 16)]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
