"""Only the numbers of flights, under date and label.

The learner must see:
"expected a DataFrame, got a Series."
"""

def busiest_per_day(daily, n):
    return daily.groupby("date")["flights"].nlargest(n, keep="all")
