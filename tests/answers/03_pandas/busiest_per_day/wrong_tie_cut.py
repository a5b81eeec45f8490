"""Sort and head: exactly n rows a day, and who ties for the last place is cut off.

The learner must see:
"One of the two is missing, though both had 12 flights."
"""

def busiest_per_day(daily, n):
    best = daily.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    return best.groupby("date").head(n)
