"""groupby.apply hands over groups without the date, and the index that had it is dropped.

The learner must see:
"['date'] are missing."
"groupby.apply leaves out the column that it groups by."
"""

def busiest_per_day(daily, n):
    best = daily.groupby("date").apply(lambda day: day.nlargest(n, "flights", keep="all"))
    return best.droplevel(0)
