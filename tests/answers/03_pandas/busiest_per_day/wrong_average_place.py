"""rank's default: two who share the second place get 2.5 each and are both out.

The learner must see:
"Both got place 2.5, or 3; they share the second place."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(ascending=False)
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
