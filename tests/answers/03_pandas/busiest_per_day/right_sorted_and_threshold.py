"""Sort, then hold every row against the n-th of its day, mapped back by date."""

def busiest_per_day(daily, n):
    best_first = daily.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    last = best_first.groupby("date").head(n).groupby("date")["flights"].min()
    return best_first[best_first["flights"] >= best_first["date"].map(last)]
