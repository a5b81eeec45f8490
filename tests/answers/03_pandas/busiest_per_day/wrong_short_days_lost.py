"""The n-th row of each day is the threshold; a day without one is compared with nothing.

The learner must see:
"These leave out a day on which only one carrier flew."
"""

def busiest_per_day(daily, n):
    best = daily.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    last = best.groupby("date").nth(n - 1).set_index("date")["flights"]
    return best[best["flights"] >= best["date"].map(last)]
