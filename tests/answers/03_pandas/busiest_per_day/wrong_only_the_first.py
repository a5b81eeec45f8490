"""idxmax: one carrier for each day, whatever n is.

The learner must see:
"These are one of each day, whatever n is."
"""

def busiest_per_day(daily, n):
    rows = daily.reset_index(drop=True).groupby("date")["flights"].idxmax()
    return daily.iloc[rows.to_numpy()]
