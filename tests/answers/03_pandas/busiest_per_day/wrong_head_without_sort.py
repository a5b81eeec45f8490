"""The first n of every day are taken as they stand in the table.

The learner must see:
"These are the first ones in the table, unsorted."
"""

def busiest_per_day(daily, n):
    best = daily.groupby("date").head(n)
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
