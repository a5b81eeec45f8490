"""The busiest rows of the whole table.

The learner must see:
"are the busiest of all days: the days were never separated."
"""

def busiest_per_day(daily, n):
    best = daily.nlargest(n, "flights", keep="all")
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
