"""Each flight looks through all of its airport's observations; a table is made of what it found."""

import pandas as pd


def weather_at_departure(flights, weather):
    found = []
    for origin, departure in zip(flights["origin"], flights["departure"]):
        moment = pd.Timestamp(departure).tz_localize("America/New_York")
        known = weather[(weather["origin"] == origin) & (weather["observed"] <= moment)]
        names = weather.columns.drop("origin")
        found.append(
            dict.fromkeys(names)
            if known.empty
            else known.sort_values("observed").iloc[-1][names].to_dict()
        )
    return pd.concat([flights, pd.DataFrame(found, index=flights.index)], axis=1)
