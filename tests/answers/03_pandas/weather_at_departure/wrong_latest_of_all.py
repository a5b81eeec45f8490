"""The last observation of each airport, whenever the flight left.

The learner must see:
"That is JFK's last observation of all."
"""

def weather_at_departure(flights, weather):
    last = weather.sort_values("observed").drop_duplicates("origin", keep="last")
    return flights.join(last.set_index("origin"), on="origin")
