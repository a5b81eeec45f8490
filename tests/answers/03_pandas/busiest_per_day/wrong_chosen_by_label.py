"""The labels of the best rows are looked up with loc: label 4 stands there twice.

The learner must see:
"label 4 is there twice, and a label may mean several rows."
"""

def busiest_per_day(daily, n):
    best = daily.loc[daily.groupby("date")["flights"].nlargest(n, keep="all").index.droplevel(0)]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
