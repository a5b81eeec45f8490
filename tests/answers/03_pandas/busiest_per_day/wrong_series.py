"""Only the numbers of flights, under date and label.

The learner must see:
"a DataFrame is asked, and a Series came"
"""

def busiest_per_day(daily, n):
    return daily.groupby("date")["flights"].nlargest(n, keep="all")
