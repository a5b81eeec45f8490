"""merge_asof in New York's time zone: observed comes back in that zone."""

import pandas as pd


def weather_at_departure(flights: pd.DataFrame, weather: pd.DataFrame) -> pd.DataFrame:
    zone = "America/New_York"
    left = flights[["origin"]].reset_index(drop=True)
    left["_at"] = flights["departure"].dt.tz_localize(zone).array
    left = left.reset_index(names="_row").sort_values("_at")
    right = weather.assign(observed=weather["observed"].dt.tz_convert(zone)).sort_values("observed")
    found = pd.merge_asof(left, right, left_on="_at", right_on="observed", by="origin")
    found = found.set_index("_row").sort_index().drop(columns=["_at", "origin"])
    found.index = flights.index
    return pd.concat([found, flights], axis=1)
