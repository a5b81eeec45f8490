"""Sorted by date and flights; equals stay in the table's order.

The learner must see:
"Those stand in the table's order, or in none."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    best = daily[places <= n].sort_values("flights", ascending=False, kind="stable")
    return best.sort_values("date", kind="stable")
