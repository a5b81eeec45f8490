"""A table of one row is handed back itself: who changes the answer changes the table.

The learner must see:
"busiest_per_day(…)['daily, after the caller has changed the answer']"
"""


def busiest_per_day(daily, n):
    if len(daily) == 1:
        return daily
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
