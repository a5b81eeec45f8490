"""A helper column called rank takes the place of the caller's own and is dropped with it.

The learner must see:
"A helper column of yours may meet one of the same name."
"""

def busiest_per_day(daily, n):
    best = daily.assign(rank=daily.groupby("date")["flights"].rank("min", ascending=False))
    best = best[best["rank"] <= n].drop(columns="rank")
    best = best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    if "rank" in daily:
        return best[daily.columns]
    return best
