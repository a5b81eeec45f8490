"""The date is brought back with reset_index, which numbers the rows anew.

The learner must see:
"The index was reset."
"""

def busiest_per_day(daily, n):
    def best(day):
        day = day.sort_values("carrier").nlargest(n, "flights", keep="all")
        return day.sort_values(["flights", "carrier"], ascending=[False, True])

    table = daily.groupby("date").apply(best).reset_index("date").reset_index(drop=True)
    return table[daily.columns]
