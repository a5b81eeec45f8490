"""All pairs of flight and observation of an airport, the late ones dropped, the last kept."""

import pandas as pd


def weather_at_departure(flights, weather):
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    left = pd.DataFrame({"origin": flights["origin"].to_numpy(), "_moment": moments.to_numpy()})
    left["_row"] = range(len(left))
    right = weather.assign(_at=weather["observed"].dt.tz_localize(None))
    left["_moment"] = moments.dt.tz_localize(None).to_numpy()
    pairs = left.merge(right, on="origin")
    pairs = pairs[pairs["_at"] <= pairs["_moment"]].sort_values("_at").drop_duplicates(
        "_row", keep="last"
    )
    found = pairs.set_index("_row").drop(columns=["origin", "_moment", "_at"]).reindex(range(len(left)))
    table = flights.copy()
    for name in found:
        table[name] = found[name].array
    return table
