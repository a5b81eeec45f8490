"""groupby.apply makes the date a level of the index, and so it is no column.

The learner must see:
"got ['carrier', 'flights', 'cancelled']: ['date'] are missing."
"""

def busiest_per_day(daily, n):
    return daily.groupby("date").apply(lambda day: day.nlargest(n, "flights", keep="all"))
