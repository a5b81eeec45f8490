"""Sort and head: exactly n rows a day, and who ties for the last place is cut off.

The learner must see:
"One of the two was cut off, though it is as busy as the other."
"""

def busiest_per_day(daily, n):
    best = daily.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    return best.groupby("date").head(n)
