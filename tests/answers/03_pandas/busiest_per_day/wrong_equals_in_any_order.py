"""Sorted by date and flights; equals stay in the table's order.

The learner must see:
"Carriers that tie are in the order of the table, not sorted."
"""

def busiest_per_day(daily, n):
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    best = daily[places <= n].sort_values("flights", ascending=False, kind="stable")
    return best.sort_values("date", kind="stable")
