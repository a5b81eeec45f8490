"""Rows whose number of flights is among the best numbers of any day.

The learner must see:
"These include MQ on the 8th, whose 14 flights would have been enough on the 9th."
"""

def busiest_per_day(daily, n):
    numbers = daily.groupby("date")["flights"].nlargest(n)
    best = daily[daily["flights"].isin(numbers)]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
