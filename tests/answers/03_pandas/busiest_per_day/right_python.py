"""Plain Python: rows counted by who is busier, positions sorted, and taken with iloc."""

def busiest_per_day(daily, n):
    rows = list(zip(daily["date"], daily["flights"], daily["carrier"]))
    chosen = [
        i
        for i, (date, flights, _) in enumerate(rows)
        if sum(d == date and f > flights for d, f, _ in rows) < n
    ]
    chosen.sort(key=lambda i: (rows[i][0], -rows[i][1], rows[i][2]))
    return daily.iloc[chosen]
