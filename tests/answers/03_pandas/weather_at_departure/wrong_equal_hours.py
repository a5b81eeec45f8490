"""The hour of departure is joined as an equal key; stations don't report at every full hour.

The learner must see:
"expected wind 12, got"
"""

def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(observed=moments.dt.floor("h"))
    found = asked.merge(weather, on=["origin", "observed"], how="left").set_axis(flights.index)
    found["observed"] = found["observed"].where(found["wind"].notna())
    return found
